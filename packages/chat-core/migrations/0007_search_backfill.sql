-- What is there already is found too: titles from the tables, and the messages from the generation
-- log, which the projector now goes through once more, wherever the conversations are kept.
INSERT INTO search_entries (id, owner_id, conversation_id, text, hidden, created_at)
SELECT id, owner_id, id, title, removed_at IS NOT NULL, created_at FROM conversations
UNION ALL
SELECT id, owner_id, id, document ->> 'title', removed_at IS NOT NULL, created_at
FROM conversation_documents
ON CONFLICT DO NOTHING;
--> statement-breakpoint
UPDATE generations SET projected = false WHERE status <> 'running';
