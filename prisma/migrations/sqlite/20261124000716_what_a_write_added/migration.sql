-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN "kept" JSONB;
