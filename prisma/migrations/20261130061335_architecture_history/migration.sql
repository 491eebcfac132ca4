-- A key may have several rows from now on, one for each announcement that differed.
ALTER TABLE "runs" DROP CONSTRAINT "runs_architecture_key_fkey";

ALTER TABLE "architectures" DROP CONSTRAINT "architectures_pkey";
ALTER TABLE "architectures" ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE "architectures" ALTER COLUMN "id" DROP DEFAULT;
ALTER TABLE "architectures" ADD CONSTRAINT "architectures_pkey" PRIMARY KEY ("id");

-- Earlier announcements were overwritten: the last one is all that is known of the architecture of a run.
ALTER TABLE "runs" ADD COLUMN "architecture_id" UUID;
UPDATE "runs" SET "architecture_id" = "architectures"."id" FROM "architectures" WHERE "architectures"."key" = "runs"."architecture_key";
ALTER TABLE "runs" ALTER COLUMN "architecture_id" SET NOT NULL;

-- AlterTable
ALTER TABLE "trainers" ADD COLUMN     "architecture_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- CreateIndex
CREATE INDEX "architectures_key_announced_at_idx" ON "architectures"("key", "announced_at");

-- CreateIndex
CREATE INDEX "runs_architecture_id_idx" ON "runs"("architecture_id");

-- AddForeignKey
ALTER TABLE "runs" ADD CONSTRAINT "runs_architecture_id_fkey" FOREIGN KEY ("architecture_id") REFERENCES "architectures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
