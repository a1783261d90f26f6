CREATE TABLE "stop_requests" (
	"owner_id" uuid NOT NULL,
	"generation_id" uuid NOT NULL,
	"requested_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stop_requests_owner_id_generation_id_pk" PRIMARY KEY("owner_id","generation_id")
);
--> statement-breakpoint
ALTER TABLE "owners" ADD COLUMN "steady_since" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "stop_requests" ADD CONSTRAINT "stop_requests_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;