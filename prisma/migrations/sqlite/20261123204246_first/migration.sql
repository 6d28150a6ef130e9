-- CreateTable
CREATE TABLE "Attachment" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "figureId" TEXT,
    "submissionId" TEXT,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploadedBy" TEXT NOT NULL,
    "uploadedAt" DATETIME NOT NULL,

    PRIMARY KEY ("countyCode", "id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "countyCode" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("countyCode", "sequence")
);

-- CreateTable
CREATE TABLE "County" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "languages" JSONB NOT NULL,
    "thresholds" JSONB NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Department" (
    "countyCode" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    PRIMARY KEY ("countyCode", "code")
);

-- CreateTable
CREATE TABLE "Domain" (
    "countyCode" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "glyph" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "whatZh" TEXT NOT NULL,
    "whatEn" TEXT NOT NULL,

    PRIMARY KEY ("countyCode", "code")
);

-- CreateTable
CREATE TABLE "Fact" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "domainCode" TEXT,
    "indicatorCode" TEXT,
    "dimension" TEXT NOT NULL DEFAULT '',
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "said" TEXT NOT NULL,
    "operator" TEXT,
    "value" REAL,
    "accepted" REAL,
    "period" TEXT,
    "saidPeriod" TEXT,
    "unitCode" TEXT NOT NULL,
    "doubtKind" TEXT NOT NULL,
    "doubtZh" TEXT,
    "doubtEn" TEXT,
    "check" TEXT NOT NULL,
    "context" BOOLEAN NOT NULL,
    "public" BOOLEAN NOT NULL DEFAULT true,

    PRIMARY KEY ("countyCode", "id")
);

-- CreateTable
CREATE TABLE "FigureVersion" (
    "countyCode" TEXT NOT NULL,
    "figureId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" REAL,
    "numerator" REAL,
    "denominator" REAL,
    "operator" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "said" TEXT,
    "reason" TEXT,
    "reasonEn" TEXT,
    "filedBy" TEXT NOT NULL,
    "filedAt" DATETIME NOT NULL,
    "approvedBy" TEXT NOT NULL,
    "approvedAt" DATETIME NOT NULL,

    PRIMARY KEY ("countyCode", "figureId", "version"),
    CONSTRAINT "FigureVersion_countyCode_figureId_fkey" FOREIGN KEY ("countyCode", "figureId") REFERENCES "Figure" ("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Figure" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "dimension" TEXT NOT NULL DEFAULT '',
    "origin" TEXT NOT NULL,
    "value" REAL,
    "numerator" REAL,
    "denominator" REAL,
    "operator" TEXT NOT NULL DEFAULT 'eq',
    "state" TEXT NOT NULL,
    "said" TEXT,
    "saidValue" REAL,
    "saidPeriod" TEXT,
    "doubtKind" TEXT NOT NULL DEFAULT 'none',
    "doubtZh" TEXT,
    "doubtEn" TEXT,
    "factId" TEXT,
    "sourceZh" TEXT NOT NULL,
    "sourceEn" TEXT NOT NULL,
    "demonstration" BOOLEAN NOT NULL,
    "rateOnly" BOOLEAN NOT NULL DEFAULT false,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "noteZh" TEXT,
    "noteEn" TEXT,
    "version" INTEGER NOT NULL,

    PRIMARY KEY ("countyCode", "id"),
    CONSTRAINT "Figure_countyCode_indicatorCode_fkey" FOREIGN KEY ("countyCode", "indicatorCode") REFERENCES "Indicator" ("countyCode", "code") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Figure_countyCode_unitId_fkey" FOREIGN KEY ("countyCode", "unitId") REFERENCES "Unit" ("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Form" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "filedBy" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "indicatorCodes" JSONB NOT NULL,
    "dueAfterDays" INTEGER NOT NULL,
    "reviewSteps" INTEGER NOT NULL,

    PRIMARY KEY ("countyCode", "id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "countyCode" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("countyCode", "key")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    "actor" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "report" JSONB NOT NULL,

    PRIMARY KEY ("countyCode", "id")
);

-- CreateTable
CREATE TABLE "IndicatorVersion" (
    "countyCode" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "validFrom" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "shortZh" TEXT NOT NULL,
    "definitionZh" TEXT NOT NULL,
    "definitionEn" TEXT NOT NULL,
    "unitZh" TEXT NOT NULL,
    "unitEn" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "numeratorZh" TEXT,
    "numeratorEn" TEXT,
    "denominatorZh" TEXT,
    "denominatorEn" TEXT,
    "denominatorCode" TEXT,
    "factor" REAL,
    "direction" TEXT NOT NULL,
    "min" REAL,
    "max" REAL,
    "bandLow" REAL,
    "bandHigh" REAL,
    "overUnits" TEXT NOT NULL,
    "overTime" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "otherDepartments" JSONB NOT NULL,
    "officialOrigin" TEXT NOT NULL,
    "targetOperator" TEXT,
    "target" REAL,
    "targetIncrease" REAL,
    "targetNoteZh" TEXT,
    "targetNoteEn" TEXT,
    "targetBasis" TEXT,
    "referenceValue" REAL,
    "referenceYear" INTEGER,
    "referencePlace" TEXT,
    "referenceNote" TEXT,
    "referenceSource" TEXT,
    "referenceStatus" TEXT,
    "headline" BOOLEAN NOT NULL,
    "dimension" JSONB,
    "note" TEXT,

    PRIMARY KEY ("countyCode", "indicatorCode", "version"),
    CONSTRAINT "IndicatorVersion_countyCode_indicatorCode_fkey" FOREIGN KEY ("countyCode", "indicatorCode") REFERENCES "Indicator" ("countyCode", "code") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Indicator" (
    "countyCode" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "domainCode" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "currentVersion" INTEGER NOT NULL,

    PRIMARY KEY ("countyCode", "code"),
    CONSTRAINT "Indicator_countyCode_domainCode_fkey" FOREIGN KEY ("countyCode", "domainCode") REFERENCES "Domain" ("countyCode", "code") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "departmentCode" TEXT,

    PRIMARY KEY ("countyCode", "id"),
    CONSTRAINT "RoleGrant_countyCode_userId_fkey" FOREIGN KEY ("countyCode", "userId") REFERENCES "User" ("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Rollup" (
    "countyCode" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "dimension" TEXT NOT NULL DEFAULT '',
    "value" REAL,
    "numerator" REAL,
    "denominator" REAL,
    "covered" INTEGER NOT NULL,
    "coverageOf" INTEGER NOT NULL,
    "demonstration" BOOLEAN NOT NULL,

    PRIMARY KEY ("countyCode", "unitId", "period", "indicatorCode", "dimension"),
    CONSTRAINT "Rollup_countyCode_indicatorCode_fkey" FOREIGN KEY ("countyCode", "indicatorCode") REFERENCES "Indicator" ("countyCode", "code") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Rollup_countyCode_unitId_fkey" FOREIGN KEY ("countyCode", "unitId") REFERENCES "Unit" ("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Source" (
    "countyCode" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "whatZh" TEXT NOT NULL,
    "whatEn" TEXT NOT NULL,
    "sourceZh" TEXT NOT NULL,
    "sourceEn" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "url" TEXT,
    "attributionZh" TEXT,
    "attributionEn" TEXT,

    PRIMARY KEY ("countyCode", "order")
);

-- CreateTable
CREATE TABLE "Submission" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "formId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "dueOn" TEXT NOT NULL,
    "submittedAt" DATETIME,
    "draft" JSONB NOT NULL,

    PRIMARY KEY ("countyCode", "id"),
    CONSTRAINT "Submission_countyCode_formId_fkey" FOREIGN KEY ("countyCode", "formId") REFERENCES "Form" ("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Target" (
    "countyCode" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "baseline" REAL,
    "target" REAL NOT NULL,
    "path" JSONB,
    "basis" TEXT NOT NULL,
    "inForceFrom" TEXT NOT NULL,
    "reason" TEXT,
    "demonstration" BOOLEAN NOT NULL,

    PRIMARY KEY ("countyCode", "indicatorCode", "unitId", "year", "version"),
    CONSTRAINT "Target_countyCode_indicatorCode_fkey" FOREIGN KEY ("countyCode", "indicatorCode") REFERENCES "Indicator" ("countyCode", "code") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Target_countyCode_unitId_fkey" FOREIGN KEY ("countyCode", "unitId") REFERENCES "Unit" ("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Unit" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "kind" TEXT NOT NULL,
    "sort" TEXT NOT NULL,
    "parentId" TEXT,
    "path" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "shortZh" TEXT NOT NULL,
    "shortEn" TEXT NOT NULL,
    "tileCol" INTEGER,
    "tileRow" INTEGER,
    "tileBasis" TEXT,
    "lng" REAL,
    "lat" REAL,

    PRIMARY KEY ("countyCode", "id"),
    CONSTRAINT "Unit_countyCode_parentId_fkey" FOREIGN KEY ("countyCode", "parentId") REFERENCES "Unit" ("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "User" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    PRIMARY KEY ("countyCode", "id")
);

-- CreateTable
CREATE TABLE "CountyProfile" (
    "countyCode" TEXT NOT NULL PRIMARY KEY,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "sealText" TEXT NOT NULL,
    "officeZh" TEXT NOT NULL,
    "officeEn" TEXT NOT NULL,
    "contactPhone" TEXT,
    "contactEmail" TEXT,
    "contactAddressZh" TEXT,
    "contactAddressEn" TEXT,
    "icpRecord" TEXT,
    "policeRecord" TEXT,
    "mapApprovalNumber" TEXT,
    "showOutline" BOOLEAN NOT NULL DEFAULT false,
    "outline" JSONB,
    "licenceZh" TEXT NOT NULL,
    "licenceEn" TEXT NOT NULL,
    "licenceUrl" TEXT,
    "demonstration" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "Release" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    "approvedBy" TEXT NOT NULL,
    "noteZh" TEXT NOT NULL,
    "noteEn" TEXT NOT NULL,
    "nextReleaseOn" TEXT,
    "demonstration" BOOLEAN NOT NULL,
    "thresholds" JSONB NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("countyCode", "id")
);

-- CreateTable
CREATE TABLE "ReleasedChange" (
    "countyCode" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "dimension" TEXT NOT NULL DEFAULT '',
    "valueBefore" REAL,
    "valueAfter" REAL,
    "reasonZh" TEXT NOT NULL,
    "reasonEn" TEXT NOT NULL,
    "demonstration" BOOLEAN NOT NULL,

    PRIMARY KEY ("countyCode", "releaseId", "order")
);

-- CreateTable
CREATE TABLE "ReleasedDomain" (
    "countyCode" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "glyph" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "whatZh" TEXT NOT NULL,
    "whatEn" TEXT NOT NULL,

    PRIMARY KEY ("countyCode", "releaseId", "code")
);

-- CreateTable
CREATE TABLE "ReleasedFact" (
    "countyCode" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "domainCode" TEXT,
    "indicatorCode" TEXT,
    "dimension" TEXT NOT NULL DEFAULT '',
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "said" TEXT NOT NULL,
    "operator" TEXT,
    "value" REAL,
    "accepted" REAL,
    "period" TEXT,
    "saidPeriod" TEXT,
    "unitCode" TEXT NOT NULL,
    "doubtKind" TEXT NOT NULL,
    "doubtZh" TEXT,
    "doubtEn" TEXT,
    "check" TEXT NOT NULL,
    "context" BOOLEAN NOT NULL,

    PRIMARY KEY ("countyCode", "releaseId", "id")
);

-- CreateTable
CREATE TABLE "ReleasedFigure" (
    "countyCode" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "dimension" TEXT NOT NULL DEFAULT '',
    "value" REAL,
    "numerator" REAL,
    "denominator" REAL,
    "operator" TEXT NOT NULL DEFAULT 'eq',
    "state" TEXT NOT NULL,
    "said" TEXT,
    "saidValue" REAL,
    "saidPeriod" TEXT,
    "doubtKind" TEXT NOT NULL DEFAULT 'none',
    "doubtZh" TEXT,
    "doubtEn" TEXT,
    "factId" TEXT,
    "sourceZh" TEXT NOT NULL,
    "sourceEn" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "demonstration" BOOLEAN NOT NULL,
    "rateOnly" BOOLEAN NOT NULL DEFAULT false,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "covered" INTEGER,
    "coverageOf" INTEGER,
    "noteZh" TEXT,
    "noteEn" TEXT,
    "figureVersion" INTEGER NOT NULL DEFAULT 1,
    "judgedValue" REAL,
    "status" TEXT,
    "completion" REAL,
    "expected" REAL,
    "ratio" REAL,

    PRIMARY KEY ("countyCode", "releaseId", "indicatorCode", "unitCode", "period", "dimension")
);

-- CreateTable
CREATE TABLE "ReleasedIndicator" (
    "countyCode" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "domainCode" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "shortZh" TEXT NOT NULL,
    "definitionZh" TEXT NOT NULL,
    "definitionEn" TEXT NOT NULL,
    "unitZh" TEXT NOT NULL,
    "unitEn" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "numeratorZh" TEXT,
    "numeratorEn" TEXT,
    "denominatorZh" TEXT,
    "denominatorEn" TEXT,
    "denominatorCode" TEXT,
    "factor" REAL,
    "direction" TEXT NOT NULL,
    "min" REAL,
    "max" REAL,
    "bandLow" REAL,
    "bandHigh" REAL,
    "overUnits" TEXT NOT NULL,
    "overTime" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "departmentZh" TEXT NOT NULL,
    "departmentEn" TEXT NOT NULL,
    "targetNoteZh" TEXT,
    "targetNoteEn" TEXT,
    "targetBasis" TEXT,
    "referenceValue" REAL,
    "referenceYear" INTEGER,
    "referencePlace" TEXT,
    "referenceNote" TEXT,
    "referenceSource" TEXT,
    "referenceStatus" TEXT,
    "headline" BOOLEAN NOT NULL,
    "dimensionName" TEXT,
    "note" TEXT,

    PRIMARY KEY ("countyCode", "releaseId", "code")
);

-- CreateTable
CREATE TABLE "ReleasedProgress" (
    "countyCode" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "domainCode" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "ratio" REAL,
    "status" TEXT NOT NULL,
    "rated" INTEGER NOT NULL,
    "onSchedule" INTEGER NOT NULL,
    "targeted" INTEGER NOT NULL,

    PRIMARY KEY ("countyCode", "releaseId", "unitCode", "domainCode", "period")
);

-- CreateTable
CREATE TABLE "ReleasedSource" (
    "countyCode" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "whatZh" TEXT NOT NULL,
    "whatEn" TEXT NOT NULL,
    "sourceZh" TEXT NOT NULL,
    "sourceEn" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "url" TEXT,
    "attributionZh" TEXT,
    "attributionEn" TEXT,

    PRIMARY KEY ("countyCode", "releaseId", "order")
);

-- CreateTable
CREATE TABLE "ReleasedTarget" (
    "countyCode" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "baseline" REAL,
    "target" REAL NOT NULL,
    "path" JSONB,
    "basis" TEXT NOT NULL,
    "demonstration" BOOLEAN NOT NULL,

    PRIMARY KEY ("countyCode", "releaseId", "indicatorCode", "unitCode", "year")
);

-- CreateTable
CREATE TABLE "ReleasedUnit" (
    "countyCode" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "parentCode" TEXT,
    "kind" TEXT NOT NULL,
    "sort" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "shortZh" TEXT NOT NULL,
    "shortEn" TEXT NOT NULL,
    "tileCol" INTEGER,
    "tileRow" INTEGER,
    "tileBasis" TEXT,
    "lng" REAL,
    "lat" REAL,

    PRIMARY KEY ("countyCode", "releaseId", "code")
);

-- CreateIndex
CREATE INDEX "Figure_countyCode_unitId_period_idx" ON "Figure"("countyCode", "unitId", "period");

-- CreateIndex
CREATE INDEX "Figure_countyCode_period_indicatorCode_idx" ON "Figure"("countyCode", "period", "indicatorCode");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_countyCode_indicatorCode_unitId_period_dimension_origin_key" ON "Figure"("countyCode", "indicatorCode", "unitId", "period", "dimension", "origin");

-- CreateIndex
CREATE INDEX "IdempotencyKey_countyCode_at_idx" ON "IdempotencyKey"("countyCode", "at");

-- CreateIndex
CREATE INDEX "Indicator_countyCode_domainCode_idx" ON "Indicator"("countyCode", "domainCode");

-- CreateIndex
CREATE INDEX "RoleGrant_countyCode_userId_idx" ON "RoleGrant"("countyCode", "userId");

-- CreateIndex
CREATE INDEX "Rollup_countyCode_indicatorCode_period_idx" ON "Rollup"("countyCode", "indicatorCode", "period");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_countyCode_formId_unitId_period_key" ON "Submission"("countyCode", "formId", "unitId", "period");

-- CreateIndex
CREATE INDEX "Target_countyCode_unitId_year_idx" ON "Target"("countyCode", "unitId", "year");

-- CreateIndex
CREATE INDEX "Unit_countyCode_parentId_idx" ON "Unit"("countyCode", "parentId");

-- CreateIndex
CREATE INDEX "Unit_countyCode_path_idx" ON "Unit"("countyCode", "path");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_countyCode_code_validFrom_key" ON "Unit"("countyCode", "code", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "User_countyCode_username_key" ON "User"("countyCode", "username");

-- CreateIndex
CREATE INDEX "Release_countyCode_publishedAt_idx" ON "Release"("countyCode", "publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Release_countyCode_period_version_key" ON "Release"("countyCode", "period", "version");

-- CreateIndex
CREATE INDEX "ReleasedFigure_countyCode_releaseId_unitCode_period_idx" ON "ReleasedFigure"("countyCode", "releaseId", "unitCode", "period");

-- CreateIndex
CREATE INDEX "ReleasedUnit_countyCode_releaseId_parentCode_idx" ON "ReleasedUnit"("countyCode", "releaseId", "parentCode");
