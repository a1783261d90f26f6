-- A system message at the root of a conversation becomes its system prompt; what hung on it is at the root.
UPDATE "conversations" SET "system_prompt" = root."content"
FROM "messages" root
WHERE root."conversation_id" = "conversations"."id" AND root."role" = 'system';--> statement-breakpoint
UPDATE "messages" SET "parent_id" = NULL
FROM "messages" root
WHERE root."role" = 'system'
  AND root."conversation_id" = "messages"."conversation_id"
  AND root."id" = "messages"."parent_id";--> statement-breakpoint
UPDATE "generations" SET "parent_id" = NULL
FROM "messages" root
WHERE root."role" = 'system' AND root."id" = "generations"."parent_id";--> statement-breakpoint
DELETE FROM "messages" WHERE "role" = 'system';--> statement-breakpoint
UPDATE "conversation_documents" SET "document" = "document" || jsonb_build_object('systemPrompt', (
  SELECT root."document" -> 'content' FROM "message_documents" root
  WHERE root."conversation_id" = "conversation_documents"."id"
    AND root."document" ->> 'role' = 'system'
  LIMIT 1
));--> statement-breakpoint
UPDATE "message_documents" SET "document" = "message_documents"."document" || '{"parentId":null}'
FROM "message_documents" root
WHERE root."document" ->> 'role' = 'system'
  AND root."conversation_id" = "message_documents"."conversation_id"
  AND root."id"::text = "message_documents"."document" ->> 'parentId';--> statement-breakpoint
UPDATE "generations" SET "parent_id" = NULL
FROM "message_documents" root
WHERE root."document" ->> 'role' = 'system' AND root."id" = "generations"."parent_id";--> statement-breakpoint
DELETE FROM "message_documents" WHERE "document" ->> 'role' = 'system';
