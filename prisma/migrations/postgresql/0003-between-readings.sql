-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "fromFileOn" TEXT;

-- AlterTable
ALTER TABLE "PartnershipAgency" ADD COLUMN     "leadsSince" TEXT;

-- AlterTable
ALTER TABLE "Partnership" ADD COLUMN     "checkInDays" INTEGER NOT NULL DEFAULT 14;

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "byMail" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reminders" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Commitment" ADD COLUMN     "checkInId" TEXT;

-- AlterTable
ALTER TABLE "CommitmentClosure" ADD COLUMN     "helpNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "helped" TEXT;

-- CreateTable
CREATE TABLE "CommitmentMove" (
    "id" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "byPersonId" TEXT,

    CONSTRAINT "CommitmentMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommitmentHandOver" (
    "id" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "fromMembershipId" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "byPersonId" TEXT,

    CONSTRAINT "CommitmentHandOver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckIn" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "pulse" INTEGER,
    "felt" TEXT,
    "moved" TEXT NOT NULL,
    "victory" TEXT NOT NULL,
    "inTheWay" TEXT NOT NULL,
    "byPersonId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CheckIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BallHolding" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "work" TEXT NOT NULL,
    "participationId" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT,
    "checkInId" TEXT,
    "heldFor" TEXT,

    CONSTRAINT "BallHolding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignalAcknowledgement" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "byPersonId" TEXT,

    CONSTRAINT "SignalAcknowledgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "partnershipId" TEXT,
    "roundId" TEXT,
    "membershipId" TEXT,
    "personId" TEXT,
    "toName" TEXT NOT NULL,
    "toAddress" TEXT NOT NULL,
    "about" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "lastError" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "sendAfter" TIMESTAMP(3) NOT NULL,
    "claimedBy" TEXT,
    "claimedUntil" TIMESTAMP(3),
    "sentAt" TIMESTAMP(3),

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessagePreference" (
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "MessagePreference_pkey" PRIMARY KEY ("personId","kind")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "createdOn" TEXT NOT NULL,
    "endedOn" TEXT,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Lease_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "ScheduleRun" (
    "id" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),
    "did" JSONB NOT NULL,
    "error" TEXT NOT NULL,

    CONSTRAINT "ScheduleRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CommitmentMove_commitmentId_number_key" ON "CommitmentMove"("commitmentId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "CommitmentHandOver_commitmentId_number_key" ON "CommitmentHandOver"("commitmentId", "number");

-- CreateIndex
CREATE INDEX "CheckIn_partnershipId_on_idx" ON "CheckIn"("partnershipId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "BallHolding_heldFor_key" ON "BallHolding"("heldFor");

-- CreateIndex
CREATE INDEX "BallHolding_partnershipId_idx" ON "BallHolding"("partnershipId");

-- CreateIndex
CREATE INDEX "SignalAcknowledgement_partnershipId_rule_idx" ON "SignalAcknowledgement"("partnershipId", "rule");

-- CreateIndex
CREATE UNIQUE INDEX "Message_key_key" ON "Message"("key");

-- CreateIndex
CREATE INDEX "Message_state_sendAfter_idx" ON "Message"("state", "sendAfter");

-- CreateIndex
CREATE INDEX "Message_partnershipId_createdAt_idx" ON "Message"("partnershipId", "createdAt");

-- CreateIndex
CREATE INDEX "Message_roundId_idx" ON "Message"("roundId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_personId_idx" ON "CalendarFeed"("personId");

-- CreateIndex
CREATE INDEX "ScheduleRun_startedAt_idx" ON "ScheduleRun"("startedAt");

-- CreateIndex
CREATE INDEX "Commitment_ownerMembershipId_idx" ON "Commitment"("ownerMembershipId");

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_checkInId_fkey" FOREIGN KEY ("checkInId") REFERENCES "CheckIn"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentMove" ADD CONSTRAINT "CommitmentMove_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentHandOver" ADD CONSTRAINT "CommitmentHandOver_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentHandOver" ADD CONSTRAINT "CommitmentHandOver_fromMembershipId_fkey" FOREIGN KEY ("fromMembershipId") REFERENCES "Membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BallHolding" ADD CONSTRAINT "BallHolding_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BallHolding" ADD CONSTRAINT "BallHolding_participationId_fkey" FOREIGN KEY ("participationId") REFERENCES "PartnershipAgency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BallHolding" ADD CONSTRAINT "BallHolding_checkInId_fkey" FOREIGN KEY ("checkInId") REFERENCES "CheckIn"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignalAcknowledgement" ADD CONSTRAINT "SignalAcknowledgement_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
