-- AlterTable
ALTER TABLE "WindUp" ADD COLUMN     "kept" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "thanks" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "WindUpPassage" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "withWhom" TEXT NOT NULL,

    CONSTRAINT "WindUpPassage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WindUpDraft" (
    "partnershipId" TEXT NOT NULL,
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

    CONSTRAINT "WindUpDraft_pkey" PRIMARY KEY ("partnershipId")
);

-- CreateTable
CREATE TABLE "ConsensusSession" (
    "id" TEXT NOT NULL,
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

    CONSTRAINT "ConsensusSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsensusReading" (
    "sessionId" TEXT NOT NULL,
    "closedOn" TEXT NOT NULL,
    "closedById" TEXT,
    "engineVersion" TEXT NOT NULL,
    "result" JSONB NOT NULL,

    CONSTRAINT "ConsensusReading_pkey" PRIMARY KEY ("sessionId")
);

-- CreateTable
CREATE TABLE "Learning" (
    "id" TEXT NOT NULL,
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

    CONSTRAINT "Learning_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SharedLearning" (
    "id" TEXT NOT NULL,
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

    CONSTRAINT "SharedLearning_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SharedCondition" (
    "sharedLearningId" TEXT NOT NULL,
    "condition" TEXT NOT NULL,

    CONSTRAINT "SharedCondition_pkey" PRIMARY KEY ("sharedLearningId","condition")
);

-- CreateTable
CREATE TABLE "HelpSharing" (
    "partnershipId" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "byPersonId" TEXT,

    CONSTRAINT "HelpSharing_pkey" PRIMARY KEY ("partnershipId")
);

-- CreateTable
CREATE TABLE "HelpRelease" (
    "actionId" TEXT NOT NULL,
    "madeOn" TEXT NOT NULL,
    "contributions" JSONB NOT NULL,

    CONSTRAINT "HelpRelease_pkey" PRIMARY KEY ("actionId")
);

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

-- AddForeignKey
ALTER TABLE "WindUpPassage" ADD CONSTRAINT "WindUpPassage_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WindUpDraft" ADD CONSTRAINT "WindUpDraft_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsensusSession" ADD CONSTRAINT "ConsensusSession_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsensusReading" ADD CONSTRAINT "ConsensusReading_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ConsensusSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Learning" ADD CONSTRAINT "Learning_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Learning" ADD CONSTRAINT "Learning_takerMembershipId_fkey" FOREIGN KEY ("takerMembershipId") REFERENCES "Membership"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedLearning" ADD CONSTRAINT "SharedLearning_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedLearning" ADD CONSTRAINT "SharedLearning_learningId_fkey" FOREIGN KEY ("learningId") REFERENCES "Learning"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedCondition" ADD CONSTRAINT "SharedCondition_sharedLearningId_fkey" FOREIGN KEY ("sharedLearningId") REFERENCES "SharedLearning"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HelpSharing" ADD CONSTRAINT "HelpSharing_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
