-- CreateTable
CREATE TABLE "AgencyNaming" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "agencyFolded" TEXT NOT NULL,
    "agencyName" TEXT NOT NULL,
    "byPersonId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "AgencyNaming_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgencyManager" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "agencyName" TEXT NOT NULL,
    "agencyFolded" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "AgencyManager_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HelpRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "grantId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "askedOn" TEXT NOT NULL,
    "askedById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "answerKind" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredOn" TEXT,
    "closedOn" TEXT,
    "passedFromId" TEXT,
    CONSTRAINT "HelpRequest_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "HelpRequest_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "Grant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Viewing" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "times" INTEGER NOT NULL,
    "lastAt" DATETIME NOT NULL,
    CONSTRAINT "Viewing_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AdministratorEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "until" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "AdministratorEntry_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Grant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "released" JSONB NOT NULL,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "endedById" TEXT,
    "throughAgencyId" TEXT,
    "handOver" TEXT NOT NULL DEFAULT '',
    "successor" TEXT NOT NULL DEFAULT '',
    "watchedOn" TEXT,
    "entry" JSONB,
    "need" INTEGER NOT NULL DEFAULT 99,
    "nameFolded" TEXT NOT NULL DEFAULT '',
    "stage" TEXT NOT NULL DEFAULT '',
    "lastCheckInOn" TEXT NOT NULL DEFAULT '',
    "nextReviewOn" TEXT NOT NULL DEFAULT '',
    "dueOn" TEXT NOT NULL DEFAULT '',
    "changes" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Grant_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Grant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Grant_throughAgencyId_fkey" FOREIGN KEY ("throughAgencyId") REFERENCES "AgencyNaming" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Grant" ("createdAt", "createdById", "endedAt", "id", "partnershipId", "personId", "released", "standing") SELECT "createdAt", "createdById", "endedAt", "id", "partnershipId", "personId", "released", "standing" FROM "Grant";
DROP TABLE "Grant";
ALTER TABLE "new_Grant" RENAME TO "Grant";
CREATE INDEX "Grant_personId_endedAt_idx" ON "Grant"("personId", "endedAt");
CREATE INDEX "Grant_partnershipId_endedAt_idx" ON "Grant"("partnershipId", "endedAt");
CREATE INDEX "Grant_personId_standing_endedAt_need_nameFolded_id_idx" ON "Grant"("personId", "standing", "endedAt", "need", "nameFolded", "id");
CREATE INDEX "Grant_personId_standing_endedAt_nameFolded_id_idx" ON "Grant"("personId", "standing", "endedAt", "nameFolded", "id");
CREATE INDEX "Grant_personId_standing_endedAt_lastCheckInOn_id_idx" ON "Grant"("personId", "standing", "endedAt", "lastCheckInOn", "id");
CREATE INDEX "Grant_personId_standing_endedAt_nextReviewOn_id_idx" ON "Grant"("personId", "standing", "endedAt", "nextReviewOn", "id");
CREATE INDEX "Grant_personId_standing_endedAt_dueOn_idx" ON "Grant"("personId", "standing", "endedAt", "dueOn");
CREATE INDEX "Grant_dueOn_standing_endedAt_idx" ON "Grant"("dueOn", "standing", "endedAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "AgencyNaming_partnershipId_endedAt_idx" ON "AgencyNaming"("partnershipId", "endedAt");

-- CreateIndex
CREATE INDEX "AgencyNaming_agencyFolded_endedAt_idx" ON "AgencyNaming"("agencyFolded", "endedAt");

-- CreateIndex
CREATE INDEX "AgencyManager_personId_endedAt_idx" ON "AgencyManager"("personId", "endedAt");

-- CreateIndex
CREATE INDEX "AgencyManager_agencyFolded_endedAt_idx" ON "AgencyManager"("agencyFolded", "endedAt");

-- CreateIndex
CREATE INDEX "HelpRequest_partnershipId_createdAt_idx" ON "HelpRequest"("partnershipId", "createdAt");

-- CreateIndex
CREATE INDEX "HelpRequest_grantId_answerKind_closedOn_idx" ON "HelpRequest"("grantId", "answerKind", "closedOn");

-- CreateIndex
CREATE INDEX "Viewing_partnershipId_lastAt_idx" ON "Viewing"("partnershipId", "lastAt");

-- CreateIndex
CREATE UNIQUE INDEX "Viewing_partnershipId_personId_what_on_key" ON "Viewing"("partnershipId", "personId", "what", "on");

-- CreateIndex
CREATE INDEX "AdministratorEntry_partnershipId_createdAt_idx" ON "AdministratorEntry"("partnershipId", "createdAt");

-- CreateIndex
CREATE INDEX "AdministratorEntry_personId_until_idx" ON "AdministratorEntry"("personId", "until");

-- CreateIndex
CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");
