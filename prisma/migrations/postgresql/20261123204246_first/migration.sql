-- CreateEnum
CREATE TYPE "Role" AS ENUM ('leader', 'filer', 'first_reviewer', 'reviewer', 'publisher', 'admin', 'grid_worker');

-- CreateEnum
CREATE TYPE "SubmissionState" AS ENUM ('not_started', 'filling', 'submitted', 'first_reviewed', 'returned', 'approved');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('county', 'township', 'village', 'middle_grid', 'small_grid', 'micro_grid');

-- CreateEnum
CREATE TYPE "UnitSort" AS ENUM ('county_level_city', 'county', 'street', 'town', 'township', 'village', 'community', 'grid');

-- CreateEnum
CREATE TYPE "IndicatorKind" AS ENUM ('stock', 'flow', 'to_date', 'ratio', 'grade');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('higher', 'lower', 'band', 'neutral');

-- CreateEnum
CREATE TYPE "OverUnits" AS ENUM ('sum', 'pooled', 'none');

-- CreateEnum
CREATE TYPE "OverTime" AS ENUM ('last', 'sum', 'recompute', 'mean');

-- CreateEnum
CREATE TYPE "Frequency" AS ENUM ('month', 'quarter', 'half_year', 'term', 'year');

-- CreateEnum
CREATE TYPE "Operator" AS ENUM ('eq', 'ge', 'gt', 'le', 'lt', 'nearly', 'about');

-- CreateEnum
CREATE TYPE "FigureState" AS ENUM ('reported', 'not_applicable', 'missing');

-- CreateEnum
CREATE TYPE "Origin" AS ENUM ('entered', 'pushed', 'counted', 'computed', 'rollup');

-- CreateEnum
CREATE TYPE "DoubtKind" AS ENUM ('none', 'ambiguous', 'by_construction', 'implausible', 'level_as_change', 'no_number', 'saturated', 'unit_slip', 'wrong_word', 'wrong_year');

-- CreateEnum
CREATE TYPE "Status" AS ENUM ('achieved', 'held', 'on_schedule', 'slightly_behind', 'behind', 'moving_away', 'missed', 'lost', 'not_started', 'not_due', 'level_only', 'not_rated', 'watched', 'no_data');

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
    "uploadedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("countyCode","id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "countyCode" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("countyCode","sequence")
);

-- CreateTable
CREATE TABLE "County" (
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "languages" JSONB NOT NULL,
    "thresholds" JSONB NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "County_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Department" (
    "countyCode" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "Department_pkey" PRIMARY KEY ("countyCode","code")
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

    CONSTRAINT "Domain_pkey" PRIMARY KEY ("countyCode","code")
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
    "operator" "Operator",
    "value" DOUBLE PRECISION,
    "accepted" DOUBLE PRECISION,
    "period" TEXT,
    "saidPeriod" TEXT,
    "unitCode" TEXT NOT NULL,
    "doubtKind" "DoubtKind" NOT NULL,
    "doubtZh" TEXT,
    "doubtEn" TEXT,
    "check" TEXT NOT NULL,
    "context" BOOLEAN NOT NULL,
    "public" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Fact_pkey" PRIMARY KEY ("countyCode","id")
);

-- CreateTable
CREATE TABLE "FigureVersion" (
    "countyCode" TEXT NOT NULL,
    "figureId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" DOUBLE PRECISION,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "operator" "Operator" NOT NULL,
    "state" "FigureState" NOT NULL,
    "said" TEXT,
    "reason" TEXT,
    "reasonEn" TEXT,
    "filedBy" TEXT NOT NULL,
    "filedAt" TIMESTAMP(3) NOT NULL,
    "approvedBy" TEXT NOT NULL,
    "approvedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FigureVersion_pkey" PRIMARY KEY ("countyCode","figureId","version")
);

-- CreateTable
CREATE TABLE "Figure" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "dimension" TEXT NOT NULL DEFAULT '',
    "origin" "Origin" NOT NULL,
    "value" DOUBLE PRECISION,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "operator" "Operator" NOT NULL DEFAULT 'eq',
    "state" "FigureState" NOT NULL,
    "said" TEXT,
    "saidValue" DOUBLE PRECISION,
    "saidPeriod" TEXT,
    "doubtKind" "DoubtKind" NOT NULL DEFAULT 'none',
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

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("countyCode","id")
);

-- CreateTable
CREATE TABLE "Form" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "filedBy" "UnitKind" NOT NULL,
    "frequency" "Frequency" NOT NULL,
    "indicatorCodes" JSONB NOT NULL,
    "dueAfterDays" INTEGER NOT NULL,
    "reviewSteps" INTEGER NOT NULL,

    CONSTRAINT "Form_pkey" PRIMARY KEY ("countyCode","id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "countyCode" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("countyCode","key")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "finishedAt" TIMESTAMP(3),
    "actor" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "report" JSONB NOT NULL,

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("countyCode","id")
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
    "kind" "IndicatorKind" NOT NULL,
    "numeratorZh" TEXT,
    "numeratorEn" TEXT,
    "denominatorZh" TEXT,
    "denominatorEn" TEXT,
    "denominatorCode" TEXT,
    "factor" DOUBLE PRECISION,
    "direction" "Direction" NOT NULL,
    "min" DOUBLE PRECISION,
    "max" DOUBLE PRECISION,
    "bandLow" DOUBLE PRECISION,
    "bandHigh" DOUBLE PRECISION,
    "overUnits" "OverUnits" NOT NULL,
    "overTime" "OverTime" NOT NULL,
    "frequency" "Frequency" NOT NULL,
    "level" "UnitKind" NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "otherDepartments" JSONB NOT NULL,
    "officialOrigin" "Origin" NOT NULL,
    "targetOperator" TEXT,
    "target" DOUBLE PRECISION,
    "targetIncrease" DOUBLE PRECISION,
    "targetNoteZh" TEXT,
    "targetNoteEn" TEXT,
    "targetBasis" TEXT,
    "referenceValue" DOUBLE PRECISION,
    "referenceYear" INTEGER,
    "referencePlace" TEXT,
    "referenceNote" TEXT,
    "referenceSource" TEXT,
    "referenceStatus" TEXT,
    "headline" BOOLEAN NOT NULL,
    "dimension" JSONB,
    "note" TEXT,

    CONSTRAINT "IndicatorVersion_pkey" PRIMARY KEY ("countyCode","indicatorCode","version")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "countyCode" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "domainCode" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "currentVersion" INTEGER NOT NULL,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("countyCode","code")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "unitId" TEXT NOT NULL,
    "departmentCode" TEXT,

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("countyCode","id")
);

-- CreateTable
CREATE TABLE "Rollup" (
    "countyCode" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "dimension" TEXT NOT NULL DEFAULT '',
    "value" DOUBLE PRECISION,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "covered" INTEGER NOT NULL,
    "coverageOf" INTEGER NOT NULL,
    "demonstration" BOOLEAN NOT NULL,

    CONSTRAINT "Rollup_pkey" PRIMARY KEY ("countyCode","unitId","period","indicatorCode","dimension")
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

    CONSTRAINT "Source_pkey" PRIMARY KEY ("countyCode","order")
);

-- CreateTable
CREATE TABLE "Submission" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "formId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "state" "SubmissionState" NOT NULL,
    "version" INTEGER NOT NULL,
    "dueOn" TEXT NOT NULL,
    "submittedAt" TIMESTAMP(3),
    "draft" JSONB NOT NULL,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("countyCode","id")
);

-- CreateTable
CREATE TABLE "Target" (
    "countyCode" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "baseline" DOUBLE PRECISION,
    "target" DOUBLE PRECISION NOT NULL,
    "path" JSONB,
    "basis" TEXT NOT NULL,
    "inForceFrom" TEXT NOT NULL,
    "reason" TEXT,
    "demonstration" BOOLEAN NOT NULL,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("countyCode","indicatorCode","unitId","year","version")
);

-- CreateTable
CREATE TABLE "Unit" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "kind" "UnitKind" NOT NULL,
    "sort" "UnitSort" NOT NULL,
    "parentId" TEXT,
    "path" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "shortZh" TEXT NOT NULL,
    "shortEn" TEXT NOT NULL,
    "tileCol" INTEGER,
    "tileRow" INTEGER,
    "tileBasis" TEXT,
    "lng" DOUBLE PRECISION,
    "lat" DOUBLE PRECISION,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("countyCode","id")
);

-- CreateTable
CREATE TABLE "User" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "User_pkey" PRIMARY KEY ("countyCode","id")
);

-- CreateTable
CREATE TABLE "CountyProfile" (
    "countyCode" TEXT NOT NULL,
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
    "demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CountyProfile_pkey" PRIMARY KEY ("countyCode")
);

-- CreateTable
CREATE TABLE "Release" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),
    "approvedBy" TEXT NOT NULL,
    "noteZh" TEXT NOT NULL,
    "noteEn" TEXT NOT NULL,
    "nextReleaseOn" TEXT,
    "demonstration" BOOLEAN NOT NULL,
    "thresholds" JSONB NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("countyCode","id")
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
    "valueBefore" DOUBLE PRECISION,
    "valueAfter" DOUBLE PRECISION,
    "reasonZh" TEXT NOT NULL,
    "reasonEn" TEXT NOT NULL,
    "demonstration" BOOLEAN NOT NULL,

    CONSTRAINT "ReleasedChange_pkey" PRIMARY KEY ("countyCode","releaseId","order")
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

    CONSTRAINT "ReleasedDomain_pkey" PRIMARY KEY ("countyCode","releaseId","code")
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
    "operator" "Operator",
    "value" DOUBLE PRECISION,
    "accepted" DOUBLE PRECISION,
    "period" TEXT,
    "saidPeriod" TEXT,
    "unitCode" TEXT NOT NULL,
    "doubtKind" "DoubtKind" NOT NULL,
    "doubtZh" TEXT,
    "doubtEn" TEXT,
    "check" TEXT NOT NULL,
    "context" BOOLEAN NOT NULL,

    CONSTRAINT "ReleasedFact_pkey" PRIMARY KEY ("countyCode","releaseId","id")
);

-- CreateTable
CREATE TABLE "ReleasedFigure" (
    "countyCode" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "dimension" TEXT NOT NULL DEFAULT '',
    "value" DOUBLE PRECISION,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "operator" "Operator" NOT NULL DEFAULT 'eq',
    "state" "FigureState" NOT NULL,
    "said" TEXT,
    "saidValue" DOUBLE PRECISION,
    "saidPeriod" TEXT,
    "doubtKind" "DoubtKind" NOT NULL DEFAULT 'none',
    "doubtZh" TEXT,
    "doubtEn" TEXT,
    "factId" TEXT,
    "sourceZh" TEXT NOT NULL,
    "sourceEn" TEXT NOT NULL,
    "origin" "Origin" NOT NULL,
    "demonstration" BOOLEAN NOT NULL,
    "rateOnly" BOOLEAN NOT NULL DEFAULT false,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "covered" INTEGER,
    "coverageOf" INTEGER,
    "noteZh" TEXT,
    "noteEn" TEXT,
    "figureVersion" INTEGER NOT NULL DEFAULT 1,
    "judgedValue" DOUBLE PRECISION,
    "status" "Status",
    "completion" DOUBLE PRECISION,
    "expected" DOUBLE PRECISION,
    "ratio" DOUBLE PRECISION,

    CONSTRAINT "ReleasedFigure_pkey" PRIMARY KEY ("countyCode","releaseId","indicatorCode","unitCode","period","dimension")
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
    "kind" "IndicatorKind" NOT NULL,
    "numeratorZh" TEXT,
    "numeratorEn" TEXT,
    "denominatorZh" TEXT,
    "denominatorEn" TEXT,
    "denominatorCode" TEXT,
    "factor" DOUBLE PRECISION,
    "direction" "Direction" NOT NULL,
    "min" DOUBLE PRECISION,
    "max" DOUBLE PRECISION,
    "bandLow" DOUBLE PRECISION,
    "bandHigh" DOUBLE PRECISION,
    "overUnits" "OverUnits" NOT NULL,
    "overTime" "OverTime" NOT NULL,
    "frequency" "Frequency" NOT NULL,
    "level" "UnitKind" NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "departmentZh" TEXT NOT NULL,
    "departmentEn" TEXT NOT NULL,
    "targetNoteZh" TEXT,
    "targetNoteEn" TEXT,
    "targetBasis" TEXT,
    "referenceValue" DOUBLE PRECISION,
    "referenceYear" INTEGER,
    "referencePlace" TEXT,
    "referenceNote" TEXT,
    "referenceSource" TEXT,
    "referenceStatus" TEXT,
    "headline" BOOLEAN NOT NULL,
    "dimensionName" TEXT,
    "note" TEXT,

    CONSTRAINT "ReleasedIndicator_pkey" PRIMARY KEY ("countyCode","releaseId","code")
);

-- CreateTable
CREATE TABLE "ReleasedProgress" (
    "countyCode" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "domainCode" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "ratio" DOUBLE PRECISION,
    "status" "Status" NOT NULL,
    "rated" INTEGER NOT NULL,
    "onSchedule" INTEGER NOT NULL,
    "targeted" INTEGER NOT NULL,

    CONSTRAINT "ReleasedProgress_pkey" PRIMARY KEY ("countyCode","releaseId","unitCode","domainCode","period")
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

    CONSTRAINT "ReleasedSource_pkey" PRIMARY KEY ("countyCode","releaseId","order")
);

-- CreateTable
CREATE TABLE "ReleasedTarget" (
    "countyCode" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "baseline" DOUBLE PRECISION,
    "target" DOUBLE PRECISION NOT NULL,
    "path" JSONB,
    "basis" TEXT NOT NULL,
    "demonstration" BOOLEAN NOT NULL,

    CONSTRAINT "ReleasedTarget_pkey" PRIMARY KEY ("countyCode","releaseId","indicatorCode","unitCode","year")
);

-- CreateTable
CREATE TABLE "ReleasedUnit" (
    "countyCode" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "parentCode" TEXT,
    "kind" "UnitKind" NOT NULL,
    "sort" "UnitSort" NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "shortZh" TEXT NOT NULL,
    "shortEn" TEXT NOT NULL,
    "tileCol" INTEGER,
    "tileRow" INTEGER,
    "tileBasis" TEXT,
    "lng" DOUBLE PRECISION,
    "lat" DOUBLE PRECISION,

    CONSTRAINT "ReleasedUnit_pkey" PRIMARY KEY ("countyCode","releaseId","code")
);

-- CreateIndex
CREATE INDEX "Figure_countyCode_unitId_period_idx" ON "Figure"("countyCode", "unitId", "period");

-- CreateIndex
CREATE INDEX "Figure_countyCode_period_indicatorCode_idx" ON "Figure"("countyCode", "period", "indicatorCode");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_countyCode_indicatorCode_unitId_period_dimension_ori_key" ON "Figure"("countyCode", "indicatorCode", "unitId", "period", "dimension", "origin");

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

-- AddForeignKey
ALTER TABLE "FigureVersion" ADD CONSTRAINT "FigureVersion_countyCode_figureId_fkey" FOREIGN KEY ("countyCode", "figureId") REFERENCES "Figure"("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_countyCode_indicatorCode_fkey" FOREIGN KEY ("countyCode", "indicatorCode") REFERENCES "Indicator"("countyCode", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_countyCode_unitId_fkey" FOREIGN KEY ("countyCode", "unitId") REFERENCES "Unit"("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "IndicatorVersion" ADD CONSTRAINT "IndicatorVersion_countyCode_indicatorCode_fkey" FOREIGN KEY ("countyCode", "indicatorCode") REFERENCES "Indicator"("countyCode", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_countyCode_domainCode_fkey" FOREIGN KEY ("countyCode", "domainCode") REFERENCES "Domain"("countyCode", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_countyCode_userId_fkey" FOREIGN KEY ("countyCode", "userId") REFERENCES "User"("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Rollup" ADD CONSTRAINT "Rollup_countyCode_indicatorCode_fkey" FOREIGN KEY ("countyCode", "indicatorCode") REFERENCES "Indicator"("countyCode", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Rollup" ADD CONSTRAINT "Rollup_countyCode_unitId_fkey" FOREIGN KEY ("countyCode", "unitId") REFERENCES "Unit"("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_countyCode_formId_fkey" FOREIGN KEY ("countyCode", "formId") REFERENCES "Form"("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_countyCode_indicatorCode_fkey" FOREIGN KEY ("countyCode", "indicatorCode") REFERENCES "Indicator"("countyCode", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_countyCode_unitId_fkey" FOREIGN KEY ("countyCode", "unitId") REFERENCES "Unit"("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_countyCode_parentId_fkey" FOREIGN KEY ("countyCode", "parentId") REFERENCES "Unit"("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
