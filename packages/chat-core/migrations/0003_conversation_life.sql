ALTER TABLE "conversations" ADD COLUMN "system_prompt" text;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "removed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "conversation_documents" ADD COLUMN "removed_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "conversations_removed" ON "conversations" USING btree ("removed_at") WHERE "conversations"."removed_at" is not null;--> statement-breakpoint
CREATE INDEX "conversation_documents_removed" ON "conversation_documents" USING btree ("removed_at") WHERE "conversation_documents"."removed_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "generations_answer" ON "generations" USING btree ("assistant_message_id");