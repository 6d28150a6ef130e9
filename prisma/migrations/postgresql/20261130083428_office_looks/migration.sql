-- CreateEnum
CREATE TYPE "SupervisionReplyKind" AS ENUM ('reply', 'extended', 'ended', 'met', 'reopened');

-- CreateEnum
CREATE TYPE "SupervisionState" AS ENUM ('open', 'met', 'ended');

-- CreateEnum
CREATE TYPE "TargetAnswerKind" AS ENUM ('accepted', 'objected');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NoticeKind" ADD VALUE 'supervised';
ALTER TYPE "NoticeKind" ADD VALUE 'answered';
ALTER TYPE "NoticeKind" ADD VALUE 'target_set';

-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "setAt" TIMESTAMP(3),
ADD COLUMN     "setBy" TEXT;

-- CreateTable
CREATE TABLE "LastLook" (
    "countyCode" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LastLook_pkey" PRIMARY KEY ("countyCode","userId")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("countyCode","id")
);

-- CreateTable
CREATE TABLE "SupervisionFile" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "replyId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "SupervisionFile_pkey" PRIMARY KEY ("countyCode","id")
);

-- CreateTable
CREATE TABLE "SupervisionReply" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "supervisionId" TEXT NOT NULL,
    "kind" "SupervisionReplyKind" NOT NULL,
    "text" TEXT NOT NULL,
    "dueOn" TEXT,
    "by" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SupervisionReply_pkey" PRIMARY KEY ("countyCode","id")
);

-- CreateTable
CREATE TABLE "Supervision" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "dimension" TEXT NOT NULL DEFAULT '',
    "period" TEXT NOT NULL,
    "ratio" DOUBLE PRECISION,
    "status" TEXT NOT NULL,
    "departmentCode" TEXT,
    "ownerId" TEXT,
    "task" TEXT NOT NULL,
    "expected" DOUBLE PRECISION,
    "dueOn" TEXT NOT NULL,
    "state" "SupervisionState" NOT NULL,
    "openedBy" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "endedBy" TEXT,
    "endedAt" TIMESTAMP(3),
    "endReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Supervision_pkey" PRIMARY KEY ("countyCode","id")
);

-- CreateTable
CREATE TABLE "TargetAnswer" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "answer" "TargetAnswerKind" NOT NULL,
    "text" TEXT,
    "by" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "TargetAnswer_pkey" PRIMARY KEY ("countyCode","id")
);

-- CreateIndex
CREATE INDEX "SavedView_countyCode_userId_idx" ON "SavedView"("countyCode", "userId");

-- CreateIndex
CREATE INDEX "SupervisionFile_countyCode_replyId_idx" ON "SupervisionFile"("countyCode", "replyId");

-- CreateIndex
CREATE INDEX "SupervisionReply_countyCode_supervisionId_idx" ON "SupervisionReply"("countyCode", "supervisionId");

-- CreateIndex
CREATE INDEX "Supervision_countyCode_state_dueOn_idx" ON "Supervision"("countyCode", "state", "dueOn");

-- CreateIndex
CREATE INDEX "Supervision_countyCode_unitId_indicatorCode_idx" ON "Supervision"("countyCode", "unitId", "indicatorCode");

-- CreateIndex
CREATE INDEX "TargetAnswer_countyCode_unitId_year_indicatorCode_idx" ON "TargetAnswer"("countyCode", "unitId", "year", "indicatorCode");

-- AddForeignKey
ALTER TABLE "SupervisionFile" ADD CONSTRAINT "SupervisionFile_countyCode_replyId_fkey" FOREIGN KEY ("countyCode", "replyId") REFERENCES "SupervisionReply"("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SupervisionReply" ADD CONSTRAINT "SupervisionReply_countyCode_supervisionId_fkey" FOREIGN KEY ("countyCode", "supervisionId") REFERENCES "Supervision"("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
