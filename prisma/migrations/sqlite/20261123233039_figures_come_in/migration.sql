-- AlterTable
ALTER TABLE "FigureVersion" ADD COLUMN "submissionId" TEXT;

-- CreateTable
CREATE TABLE "Holiday" (
    "countyCode" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "working" BOOLEAN NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    PRIMARY KEY ("countyCode", "day")
);

-- CreateTable
CREATE TABLE "Notice" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "submissionId" TEXT,
    "values" JSONB NOT NULL,
    "occasion" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "readAt" DATETIME,
    "sentAt" DATETIME,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("countyCode", "id"),
    CONSTRAINT "Notice_countyCode_userId_fkey" FOREIGN KEY ("countyCode", "userId") REFERENCES "User" ("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "ReleasePlan" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "publishAt" DATETIME NOT NULL,
    "noteZh" TEXT NOT NULL,
    "noteEn" TEXT NOT NULL,
    "signedBy" TEXT NOT NULL,
    "signedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "snapshot" BLOB NOT NULL,
    "rowVersion" INTEGER NOT NULL DEFAULT 1,

    PRIMARY KEY ("countyCode", "id")
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
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("countyCode", "id")
);

-- CreateTable
CREATE TABLE "SignInUser" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "username" TEXT,
    "displayUsername" TEXT,
    "twoFactorEnabled" BOOLEAN DEFAULT false
);

-- CreateTable
CREATE TABLE "SignInSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    CONSTRAINT "SignInSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "SignInUser" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "SignInAccount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "SignInAccount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "SignInUser" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "SignInVerification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SignInFactor" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failedVerificationCount" INTEGER DEFAULT 0,
    "lockedUntil" DATETIME,
    CONSTRAINT "SignInFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "SignInUser" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "count" INTEGER NOT NULL,
    "expiresAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SubmissionCell" (
    "countyCode" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "dimension" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "value" REAL,
    "numerator" REAL,
    "denominator" REAL,
    "operator" TEXT NOT NULL DEFAULT 'eq',
    "rateOnly" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "reason" TEXT,
    "review" TEXT NOT NULL DEFAULT 'open',
    "returnReason" TEXT,
    "returnedBy" TEXT,
    "returnedAt" DATETIME,
    "version" INTEGER NOT NULL,
    "savedBy" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,

    PRIMARY KEY ("countyCode", "submissionId", "unitId", "indicatorCode", "dimension"),
    CONSTRAINT "SubmissionCell_countyCode_submissionId_fkey" FOREIGN KEY ("countyCode", "submissionId") REFERENCES "Submission" ("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "SubmissionEvent" (
    "countyCode" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "by" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "cells" JSONB,

    PRIMARY KEY ("countyCode", "submissionId", "sequence"),
    CONSTRAINT "SubmissionEvent_countyCode_submissionId_fkey" FOREIGN KEY ("countyCode", "submissionId") REFERENCES "Submission" ("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "SubmissionRound" (
    "countyCode" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "by" TEXT NOT NULL,
    "cells" JSONB NOT NULL,

    PRIMARY KEY ("countyCode", "submissionId", "round"),
    CONSTRAINT "SubmissionRound_countyCode_submissionId_fkey" FOREIGN KEY ("countyCode", "submissionId") REFERENCES "Submission" ("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Attachment" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "unitId" TEXT,
    "indicatorCode" TEXT,
    "dimension" TEXT,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploadedBy" TEXT NOT NULL,
    "uploadedAt" DATETIME NOT NULL,
    "removedBy" TEXT,
    "removedAt" DATETIME,

    PRIMARY KEY ("countyCode", "id")
);
INSERT INTO "new_Attachment" ("bytes", "countyCode", "fileName", "id", "mediaType", "sha256", "submissionId", "uploadedAt", "uploadedBy") SELECT "bytes", "countyCode", "fileName", "id", "mediaType", "sha256", "submissionId", "uploadedAt", "uploadedBy" FROM "Attachment";
DROP TABLE "Attachment";
ALTER TABLE "new_Attachment" RENAME TO "Attachment";
CREATE INDEX "Attachment_countyCode_submissionId_idx" ON "Attachment"("countyCode", "submissionId");
CREATE TABLE "new_County" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "languages" JSONB NOT NULL,
    "thresholds" JSONB NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "opensByItself" BOOLEAN NOT NULL DEFAULT true,
    "auditSequence" INTEGER NOT NULL DEFAULT 0,
    "auditHash" TEXT NOT NULL DEFAULT '0000000000000000000000000000000000000000000000000000000000000000',
    "createdAt" DATETIME NOT NULL
);
INSERT INTO "new_County" ("code", "createdAt", "demonstration", "languages", "nameEn", "nameZh", "thresholds") SELECT "code", "createdAt", "demonstration", "languages", "nameEn", "nameZh", "thresholds" FROM "County";
DROP TABLE "County";
ALTER TABLE "new_County" RENAME TO "County";
CREATE TABLE "new_Form" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "domainCode" TEXT NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "byDepartment" BOOLEAN NOT NULL,
    "filedBy" TEXT NOT NULL,
    "ofKind" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "indicatorCodes" JSONB NOT NULL,
    "opensAfterDays" INTEGER NOT NULL,
    "dueAfterDays" INTEGER NOT NULL,
    "reviewSteps" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    PRIMARY KEY ("countyCode", "id")
);
INSERT INTO "new_Form" ("countyCode", "departmentCode", "dueAfterDays", "filedBy", "frequency", "id", "indicatorCodes", "nameEn", "nameZh", "reviewSteps") SELECT "countyCode", "departmentCode", "dueAfterDays", "filedBy", "frequency", "id", "indicatorCodes", "nameEn", "nameZh", "reviewSteps" FROM "Form";
DROP TABLE "Form";
ALTER TABLE "new_Form" RENAME TO "Form";
CREATE TABLE "new_RoleGrant" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "departmentCode" TEXT,
    "validFrom" TEXT,
    "validTo" TEXT,
    "standsInFor" TEXT,
    "grantedBy" TEXT NOT NULL,
    "grantedAt" DATETIME NOT NULL,

    PRIMARY KEY ("countyCode", "id"),
    CONSTRAINT "RoleGrant_countyCode_userId_fkey" FOREIGN KEY ("countyCode", "userId") REFERENCES "User" ("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
INSERT INTO "new_RoleGrant" ("countyCode", "departmentCode", "id", "role", "unitId", "userId") SELECT "countyCode", "departmentCode", "id", "role", "unitId", "userId" FROM "RoleGrant";
DROP TABLE "RoleGrant";
ALTER TABLE "new_RoleGrant" RENAME TO "RoleGrant";
CREATE INDEX "RoleGrant_countyCode_userId_idx" ON "RoleGrant"("countyCode", "userId");
CREATE TABLE "new_Submission" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "formId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "departmentCode" TEXT,
    "period" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "opensOn" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "submittedAt" DATETIME,
    "submittedBy" TEXT,
    "reviewBegunAt" DATETIME,
    "firstReviewedAt" DATETIME,
    "firstReviewedBy" TEXT,
    "decidedAt" DATETIME,
    "decidedBy" TEXT,

    PRIMARY KEY ("countyCode", "id"),
    CONSTRAINT "Submission_countyCode_formId_fkey" FOREIGN KEY ("countyCode", "formId") REFERENCES "Form" ("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
INSERT INTO "new_Submission" ("countyCode", "dueOn", "formId", "id", "period", "state", "submittedAt", "unitId", "version") SELECT "countyCode", "dueOn", "formId", "id", "period", "state", "submittedAt", "unitId", "version" FROM "Submission";
DROP TABLE "Submission";
ALTER TABLE "new_Submission" RENAME TO "Submission";
CREATE INDEX "Submission_countyCode_period_state_idx" ON "Submission"("countyCode", "period", "state");
CREATE INDEX "Submission_countyCode_unitId_departmentCode_idx" ON "Submission"("countyCode", "unitId", "departmentCode");
CREATE UNIQUE INDEX "Submission_countyCode_formId_unitId_period_key" ON "Submission"("countyCode", "formId", "unitId", "period");
CREATE TABLE "new_User" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "unitId" TEXT NOT NULL,
    "departmentCode" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT true,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("countyCode", "id")
);
INSERT INTO "new_User" ("active", "countyCode", "id", "name", "username") SELECT "active", "countyCode", "id", "name", "username" FROM "User";
DROP TABLE "User";
ALTER TABLE "new_User" RENAME TO "User";
CREATE UNIQUE INDEX "User_countyCode_username_key" ON "User"("countyCode", "username");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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

-- The chain's head moves to the county's row; an existing chain keeps its own.
UPDATE "County" SET
  "auditSequence" = COALESCE((SELECT MAX("sequence") FROM "AuditEvent" WHERE "AuditEvent"."countyCode" = "County"."code"), 0),
  "auditHash" = COALESCE((SELECT "hash" FROM "AuditEvent" WHERE "AuditEvent"."countyCode" = "County"."code" ORDER BY "sequence" DESC LIMIT 1), "auditHash"),
  "opensByItself" = NOT "demonstration";
