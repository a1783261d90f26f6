# Thin: every target calls an npm script. Node 24 comes from node_modules, whatever the system has.
.DEFAULT_GOAL := help
.PHONY: help install dev run monitoring stop logs test load compare bench check diagrams observability

help: ## Esta lista
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: node_modules/.installed ## Instala o que falta

node_modules/.installed: package.json package-lock.json
	@echo 'Instalando as dependências…'
	@npm ci --no-audit --no-fund --loglevel=error
	@touch $@

dev: install ## Sobe tudo: Postgres, Redis, simulador, versões, telas e laboratório
	@npm run --silent dev

run: install ## O mesmo em contêineres; só algumas versões: make run VERSIONS=v1,v3
	@npm run --silent containers

monitoring: install ## O mesmo, com painéis, alertas, registros e rastros
	@npm run --silent containers -- --monitoring

stop: ## Para os contêineres; os dados ficam
	@docker compose --profile '*' down

logs: ## O que os contêineres dizem, enquanto dizem
	@docker compose logs --follow --tail 20

test: install ## Roda tudo o que a CI roda
	@npm run --silent test

load: install ## Teste de carga de uma versão: make load VERSION=v2 SCENARIO=pico
	@npm run --silent load

compare: install ## O mesmo cenário nas quatro, com relatório: make compare SCENARIO=falha
	@npm run --silent compare

check: install ## Só as verificações estáticas: formato, tipos, fronteiras, código morto
	@npm run --silent check

bench: install ## Mede partida, memória e desempenho
	@npm run --silent bench

diagrams: install ## Desenha as quatro arquiteturas em assets/
	@npm run --silent diagrams

observability: install ## Escreve os painéis e as regras em infra/observability/
	@npm run --silent observability
