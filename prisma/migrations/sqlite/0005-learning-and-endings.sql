-- CreateTable
CREATE TABLE "WindUpPassage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "withWhom" TEXT NOT NULL,
    CONSTRAINT "WindUpPassage_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WindUpDraft" (
    "partnershipId" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "startedOn" TEXT NOT NULL,
    "startedById" TEXT,
    "commitments" JSONB NOT NULL,
    "balls" JSONB NOT NULL,
    "agreements" JSONB NOT NULL,
    "saved" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "thanks" TEXT NOT NULL,
    "kept" TEXT NOT NULL,
    "story" TEXT NOT NULL,
    "storyWith" JSONB NOT NULL,
    "recordStays" TEXT NOT NULL,
    CONSTRAINT "WindUpDraft_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ConsensusSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "openFor" TEXT,
    "number" INTEGER NOT NULL,
    "openedOn" TEXT NOT NULL,
    "openedById" TEXT,
    "instrumentVersion" TEXT NOT NULL,
    "orderSeed" INTEGER NOT NULL,
    "present" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "felt" TEXT,
    "note" TEXT NOT NULL,
    CONSTRAINT "ConsensusSession_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ConsensusReading" (
    "sessionId" TEXT NOT NULL PRIMARY KEY,
    "closedOn" TEXT NOT NULL,
    "closedById" TEXT,
    "engineVersion" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    CONSTRAINT "ConsensusReading_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ConsensusSession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Learning" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "retrospectiveId" TEXT,
    "text" TEXT NOT NULL,
    "takerMembershipId" TEXT,
    "takerName" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "madeOn" TEXT NOT NULL,
    "carriedOn" TEXT,
    "carriedTo" TEXT NOT NULL,
    "carriedNote" TEXT NOT NULL,
    "createdById" TEXT,
    CONSTRAINT "Learning_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Learning_takerMembershipId_fkey" FOREIGN KEY ("takerMembershipId") REFERENCES "Membership" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SharedLearning" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "learningId" TEXT,
    "sharedFor" TEXT,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "partnershipName" TEXT NOT NULL,
    "stage" TEXT,
    "operatingModel" TEXT,
    "invented" BOOLEAN NOT NULL,
    "wordsFolded" TEXT NOT NULL,
    "sharedOn" TEXT NOT NULL,
    "sharedById" TEXT,
    "takenBackOn" TEXT,
    CONSTRAINT "SharedLearning_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SharedLearning_learningId_fkey" FOREIGN KEY ("learningId") REFERENCES "Learning" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SharedCondition" (
    "sharedLearningId" TEXT NOT NULL,
    "condition" TEXT NOT NULL,

    PRIMARY KEY ("sharedLearningId", "condition"),
    CONSTRAINT "SharedCondition_sharedLearningId_fkey" FOREIGN KEY ("sharedLearningId") REFERENCES "SharedLearning" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HelpSharing" (
    "partnershipId" TEXT NOT NULL PRIMARY KEY,
    "since" TEXT NOT NULL,
    "byPersonId" TEXT,
    CONSTRAINT "HelpSharing_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HelpRelease" (
    "actionId" TEXT NOT NULL PRIMARY KEY,
    "madeOn" TEXT NOT NULL,
    "contributions" JSONB NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_WindUp" (
    "partnershipId" TEXT NOT NULL PRIMARY KEY,
    "on" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "byPersonId" TEXT,
    "thanks" TEXT NOT NULL DEFAULT '',
    "kept" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "WindUp_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_WindUp" ("byPersonId", "note", "on", "partnershipId") SELECT "byPersonId", "note", "on", "partnershipId" FROM "WindUp";
DROP TABLE "WindUp";
ALTER TABLE "new_WindUp" RENAME TO "WindUp";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "WindUpPassage_partnershipId_idx" ON "WindUpPassage"("partnershipId");

-- CreateIndex
CREATE UNIQUE INDEX "ConsensusSession_openFor_key" ON "ConsensusSession"("openFor");

-- CreateIndex
CREATE INDEX "ConsensusSession_partnershipId_idx" ON "ConsensusSession"("partnershipId");

-- CreateIndex
CREATE INDEX "Learning_partnershipId_madeOn_idx" ON "Learning"("partnershipId", "madeOn");

-- CreateIndex
CREATE INDEX "Learning_takerMembershipId_idx" ON "Learning"("takerMembershipId");

-- CreateIndex
CREATE INDEX "Learning_retrospectiveId_idx" ON "Learning"("retrospectiveId");

-- CreateIndex
CREATE UNIQUE INDEX "SharedLearning_sharedFor_key" ON "SharedLearning"("sharedFor");

-- CreateIndex
CREATE INDEX "SharedLearning_partnershipId_idx" ON "SharedLearning"("partnershipId");

-- CreateIndex
CREATE INDEX "SharedLearning_learningId_idx" ON "SharedLearning"("learningId");
