ALTER TABLE "stop_requests" ALTER COLUMN "requested_at" SET DATA TYPE timestamp with time zone;--> statement-breakpoint
ALTER TABLE "stop_requests" ALTER COLUMN "requested_at" SET DEFAULT now();