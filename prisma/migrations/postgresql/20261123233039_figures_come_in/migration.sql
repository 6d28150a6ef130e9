-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('opened', 'due_soon', 'overdue', 'returned', 'reminded', 'extended', 'reopened');

-- CreateEnum
CREATE TYPE "ReleasePlanState" AS ENUM ('waiting', 'published', 'cancelled');

-- CreateEnum
CREATE TYPE "RemarkKind" AS ENUM ('comment', 'flagged', 'unflagged');

-- CreateEnum
CREATE TYPE "CellReview" AS ENUM ('open', 'returned', 'approved');

-- CreateEnum
CREATE TYPE "SubmissionEventKind" AS ENUM ('opened', 'submitted', 'withdrawn', 'review_begun', 'first_reviewed', 'returned', 'approved', 'reopened', 'extended', 'reminded');

-- AlterTable
ALTER TABLE "Attachment" DROP COLUMN "figureId",
ADD COLUMN     "dimension" TEXT,
ADD COLUMN     "indicatorCode" TEXT,
ADD COLUMN     "removedAt" TIMESTAMP(3),
ADD COLUMN     "removedBy" TEXT,
ADD COLUMN     "unitId" TEXT,
ALTER COLUMN "submissionId" SET NOT NULL;

-- AlterTable
ALTER TABLE "County" ADD COLUMN     "auditHash" TEXT NOT NULL DEFAULT '0000000000000000000000000000000000000000000000000000000000000000',
ADD COLUMN     "auditSequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "opensByItself" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "FigureVersion" ADD COLUMN     "submissionId" TEXT;

-- AlterTable
ALTER TABLE "Form" ADD COLUMN     "active" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "byDepartment" BOOLEAN NOT NULL,
ADD COLUMN     "domainCode" TEXT NOT NULL,
ADD COLUMN     "ofKind" "UnitKind" NOT NULL,
ADD COLUMN     "opensAfterDays" INTEGER NOT NULL,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "RoleGrant" ADD COLUMN     "grantedAt" TIMESTAMP(3) NOT NULL,
ADD COLUMN     "grantedBy" TEXT NOT NULL,
ADD COLUMN     "standsInFor" TEXT,
ADD COLUMN     "validFrom" TEXT,
ADD COLUMN     "validTo" TEXT;

-- AlterTable
ALTER TABLE "Submission" DROP COLUMN "draft",
ADD COLUMN     "decidedAt" TIMESTAMP(3),
ADD COLUMN     "decidedBy" TEXT,
ADD COLUMN     "departmentCode" TEXT,
ADD COLUMN     "firstReviewedAt" TIMESTAMP(3),
ADD COLUMN     "firstReviewedBy" TEXT,
ADD COLUMN     "opensOn" TEXT NOT NULL,
ADD COLUMN     "reviewBegunAt" TIMESTAMP(3),
ADD COLUMN     "round" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "submittedBy" TEXT;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "createdAt" TIMESTAMP(3) NOT NULL,
ADD COLUMN     "demonstration" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "departmentCode" TEXT,
ADD COLUMN     "email" TEXT,
ADD COLUMN     "mustChangePassword" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "nameEn" TEXT,
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "unitId" TEXT NOT NULL,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "Holiday" (
    "countyCode" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "working" BOOLEAN NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "Holiday_pkey" PRIMARY KEY ("countyCode","day")
);

-- CreateTable
CREATE TABLE "Notice" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "submissionId" TEXT,
    "values" JSONB NOT NULL,
    "occasion" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "readAt" TIMESTAMP(3),
    "sentAt" TIMESTAMP(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("countyCode","id")
);

-- CreateTable
CREATE TABLE "ReleasePlan" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "publishAt" TIMESTAMP(3) NOT NULL,
    "noteZh" TEXT NOT NULL,
    "noteEn" TEXT NOT NULL,
    "signedBy" TEXT NOT NULL,
    "signedAt" TIMESTAMP(3) NOT NULL,
    "state" "ReleasePlanState" NOT NULL,
    "hash" TEXT NOT NULL,
    "snapshot" BYTEA NOT NULL,
    "rowVersion" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReleasePlan_pkey" PRIMARY KEY ("countyCode","id")
);

-- CreateTable
CREATE TABLE "Remark" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "dimension" TEXT NOT NULL DEFAULT '',
    "submissionId" TEXT,
    "kind" "RemarkKind" NOT NULL,
    "text" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("countyCode","id")
);

-- CreateTable
CREATE TABLE "SignInUser" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "username" TEXT,
    "displayUsername" TEXT,
    "twoFactorEnabled" BOOLEAN DEFAULT false,

    CONSTRAINT "SignInUser_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInSession" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,

    CONSTRAINT "SignInSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAccount" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SignInAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInVerification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SignInVerification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInFactor" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failedVerificationCount" INTEGER DEFAULT 0,
    "lockedUntil" TIMESTAMP(3),

    CONSTRAINT "SignInFactor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SignInFailure_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "SubmissionCell" (
    "countyCode" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "dimension" TEXT NOT NULL DEFAULT '',
    "state" "FigureState" NOT NULL,
    "value" DOUBLE PRECISION,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "operator" "Operator" NOT NULL DEFAULT 'eq',
    "rateOnly" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "reason" TEXT,
    "review" "CellReview" NOT NULL DEFAULT 'open',
    "returnReason" TEXT,
    "returnedBy" TEXT,
    "returnedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL,
    "savedBy" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SubmissionCell_pkey" PRIMARY KEY ("countyCode","submissionId","unitId","indicatorCode","dimension")
);

-- CreateTable
CREATE TABLE "SubmissionEvent" (
    "countyCode" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "by" TEXT NOT NULL,
    "kind" "SubmissionEventKind" NOT NULL,
    "reason" TEXT,
    "cells" JSONB,

    CONSTRAINT "SubmissionEvent_pkey" PRIMARY KEY ("countyCode","submissionId","sequence")
);

-- CreateTable
CREATE TABLE "SubmissionRound" (
    "countyCode" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "by" TEXT NOT NULL,
    "cells" JSONB NOT NULL,

    CONSTRAINT "SubmissionRound_pkey" PRIMARY KEY ("countyCode","submissionId","round")
);

-- CreateIndex
CREATE INDEX "Notice_countyCode_userId_readAt_idx" ON "Notice"("countyCode", "userId", "readAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_countyCode_userId_kind_occasion_key" ON "Notice"("countyCode", "userId", "kind", "occasion");

-- CreateIndex
CREATE INDEX "ReleasePlan_countyCode_state_publishAt_idx" ON "ReleasePlan"("countyCode", "state", "publishAt");

-- CreateIndex
CREATE INDEX "Remark_countyCode_unitId_period_indicatorCode_idx" ON "Remark"("countyCode", "unitId", "period", "indicatorCode");

-- CreateIndex
CREATE UNIQUE INDEX "SignInUser_email_key" ON "SignInUser"("email");

-- CreateIndex
CREATE UNIQUE INDEX "SignInUser_username_key" ON "SignInUser"("username");

-- CreateIndex
CREATE UNIQUE INDEX "SignInSession_token_key" ON "SignInSession"("token");

-- CreateIndex
CREATE INDEX "SignInSession_userId_idx" ON "SignInSession"("userId");

-- CreateIndex
CREATE INDEX "SignInAccount_userId_idx" ON "SignInAccount"("userId");

-- CreateIndex
CREATE INDEX "SignInVerification_identifier_idx" ON "SignInVerification"("identifier");

-- CreateIndex
CREATE INDEX "SignInFactor_userId_idx" ON "SignInFactor"("userId");

-- CreateIndex
CREATE INDEX "Attachment_countyCode_submissionId_idx" ON "Attachment"("countyCode", "submissionId");

-- CreateIndex
CREATE INDEX "Submission_countyCode_period_state_idx" ON "Submission"("countyCode", "period", "state");

-- CreateIndex
CREATE INDEX "Submission_countyCode_unitId_departmentCode_idx" ON "Submission"("countyCode", "unitId", "departmentCode");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_countyCode_userId_fkey" FOREIGN KEY ("countyCode", "userId") REFERENCES "User"("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SignInSession" ADD CONSTRAINT "SignInSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "SignInUser"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SignInAccount" ADD CONSTRAINT "SignInAccount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "SignInUser"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SignInFactor" ADD CONSTRAINT "SignInFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "SignInUser"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SubmissionCell" ADD CONSTRAINT "SubmissionCell_countyCode_submissionId_fkey" FOREIGN KEY ("countyCode", "submissionId") REFERENCES "Submission"("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SubmissionEvent" ADD CONSTRAINT "SubmissionEvent_countyCode_submissionId_fkey" FOREIGN KEY ("countyCode", "submissionId") REFERENCES "Submission"("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SubmissionRound" ADD CONSTRAINT "SubmissionRound_countyCode_submissionId_fkey" FOREIGN KEY ("countyCode", "submissionId") REFERENCES "Submission"("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The chain's head moves to the county's row, an existing chain keeps its own.
UPDATE "County" SET
  "auditSequence" = COALESCE((SELECT MAX("sequence") FROM "AuditEvent" WHERE "AuditEvent"."countyCode" = "County"."code"), 0),
  "auditHash" = COALESCE((SELECT "hash" FROM "AuditEvent" WHERE "AuditEvent"."countyCode" = "County"."code" ORDER BY "sequence" DESC LIMIT 1), "auditHash"),
  "opensByItself" = NOT "demonstration";
