-- AlterTable
ALTER TABLE "Commitment" ADD COLUMN     "retrospectiveId" TEXT;

-- CreateTable
CREATE TABLE "Retrospective" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "openFor" TEXT,
    "number" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "openedById" TEXT,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "closedOn" TEXT,
    "phase" TEXT NOT NULL,
    "steps" INTEGER NOT NULL,
    "lastNumber" INTEGER NOT NULL,
    "code" TEXT,
    "facilitatorId" TEXT,
    "candidateId" TEXT,
    "timerEndsAt" TIMESTAMP(3),
    "topicId" TEXT,
    "dotsEach" INTEGER NOT NULL,
    "prompts" JSONB NOT NULL,
    "roundId" TEXT,
    "readKind" TEXT,
    "readOutcome" TEXT,
    "readStages" JSONB NOT NULL,
    "saidStage" TEXT,
    "saidReason" TEXT NOT NULL,
    "howAnswer" TEXT NOT NULL,
    "worthCounts" JSONB,
    "worthAnswered" INTEGER NOT NULL,

    CONSTRAINT "Retrospective_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RetrospectiveParticipant" (
    "id" TEXT NOT NULL,
    "retrospectiveId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "secretHash" TEXT,
    "personId" TEXT,
    "membershipId" TEXT,
    "joinedAt" TIMESTAMP(3) NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,
    "removedAt" TIMESTAMP(3),
    "consents" BOOLEAN NOT NULL,
    "worth" INTEGER,

    CONSTRAINT "RetrospectiveParticipant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RetrospectiveCard" (
    "id" TEXT NOT NULL,
    "retrospectiveId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "column" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" TEXT,
    "revealed" BOOLEAN NOT NULL,
    "groupId" TEXT,

    CONSTRAINT "RetrospectiveCard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RetrospectiveGroup" (
    "id" TEXT NOT NULL,
    "retrospectiveId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "noteVersion" INTEGER NOT NULL,
    "dots" INTEGER,

    CONSTRAINT "RetrospectiveGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RetrospectiveVote" (
    "retrospectiveId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "dots" INTEGER NOT NULL,

    CONSTRAINT "RetrospectiveVote_pkey" PRIMARY KEY ("participantId","groupId")
);

-- CreateTable
CREATE TABLE "RetrospectiveReview" (
    "retrospectiveId" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "helped" TEXT,

    CONSTRAINT "RetrospectiveReview_pkey" PRIMARY KEY ("retrospectiveId","commitmentId")
);

-- CreateTable
CREATE TABLE "RetrospectiveDecision" (
    "id" TEXT NOT NULL,
    "retrospectiveId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "ownerMembershipId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "actionId" TEXT,
    "authorId" TEXT,
    "commitmentId" TEXT,

    CONSTRAINT "RetrospectiveDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RetrospectiveLearning" (
    "id" TEXT NOT NULL,
    "retrospectiveId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "takerName" TEXT NOT NULL,
    "takerMembershipId" TEXT,
    "organisation" TEXT NOT NULL,
    "authorId" TEXT,
    "learningId" TEXT,

    CONSTRAINT "RetrospectiveLearning_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RetrospectiveEvent" (
    "retrospectiveId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "RetrospectiveEvent_pkey" PRIMARY KEY ("retrospectiveId","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "Retrospective_openFor_key" ON "Retrospective"("openFor");

-- CreateIndex
CREATE UNIQUE INDEX "Retrospective_code_key" ON "Retrospective"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Retrospective_partnershipId_number_key" ON "Retrospective"("partnershipId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "RetrospectiveParticipant_secretHash_key" ON "RetrospectiveParticipant"("secretHash");

-- CreateIndex
CREATE INDEX "RetrospectiveParticipant_retrospectiveId_personId_idx" ON "RetrospectiveParticipant"("retrospectiveId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "RetrospectiveParticipant_retrospectiveId_number_key" ON "RetrospectiveParticipant"("retrospectiveId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "RetrospectiveCard_retrospectiveId_number_key" ON "RetrospectiveCard"("retrospectiveId", "number");

-- CreateIndex
CREATE INDEX "RetrospectiveGroup_retrospectiveId_idx" ON "RetrospectiveGroup"("retrospectiveId");

-- CreateIndex
CREATE INDEX "RetrospectiveVote_retrospectiveId_idx" ON "RetrospectiveVote"("retrospectiveId");

-- CreateIndex
CREATE UNIQUE INDEX "RetrospectiveDecision_retrospectiveId_number_key" ON "RetrospectiveDecision"("retrospectiveId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "RetrospectiveLearning_retrospectiveId_number_key" ON "RetrospectiveLearning"("retrospectiveId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "RetrospectiveEvent_retrospectiveId_key_key" ON "RetrospectiveEvent"("retrospectiveId", "key");

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_retrospectiveId_fkey" FOREIGN KEY ("retrospectiveId") REFERENCES "Retrospective"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Retrospective" ADD CONSTRAINT "Retrospective_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetrospectiveParticipant" ADD CONSTRAINT "RetrospectiveParticipant_retrospectiveId_fkey" FOREIGN KEY ("retrospectiveId") REFERENCES "Retrospective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetrospectiveCard" ADD CONSTRAINT "RetrospectiveCard_retrospectiveId_fkey" FOREIGN KEY ("retrospectiveId") REFERENCES "Retrospective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetrospectiveGroup" ADD CONSTRAINT "RetrospectiveGroup_retrospectiveId_fkey" FOREIGN KEY ("retrospectiveId") REFERENCES "Retrospective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetrospectiveVote" ADD CONSTRAINT "RetrospectiveVote_retrospectiveId_fkey" FOREIGN KEY ("retrospectiveId") REFERENCES "Retrospective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetrospectiveReview" ADD CONSTRAINT "RetrospectiveReview_retrospectiveId_fkey" FOREIGN KEY ("retrospectiveId") REFERENCES "Retrospective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetrospectiveDecision" ADD CONSTRAINT "RetrospectiveDecision_retrospectiveId_fkey" FOREIGN KEY ("retrospectiveId") REFERENCES "Retrospective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetrospectiveLearning" ADD CONSTRAINT "RetrospectiveLearning_retrospectiveId_fkey" FOREIGN KEY ("retrospectiveId") REFERENCES "Retrospective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetrospectiveEvent" ADD CONSTRAINT "RetrospectiveEvent_retrospectiveId_fkey" FOREIGN KEY ("retrospectiveId") REFERENCES "Retrospective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
