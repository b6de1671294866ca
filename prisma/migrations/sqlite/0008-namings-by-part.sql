-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_AgencyNaming" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "participationId" TEXT,
    "agencyFolded" TEXT NOT NULL,
    "agencyName" TEXT NOT NULL,
    "byPersonId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "AgencyNaming_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AgencyNaming_participationId_fkey" FOREIGN KEY ("participationId") REFERENCES "PartnershipAgency" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_AgencyNaming" ("agencyFolded", "agencyName", "byPersonId", "createdAt", "endedAt", "id", "partnershipId") SELECT "agencyFolded", "agencyName", "byPersonId", "createdAt", "endedAt", "id", "partnershipId" FROM "AgencyNaming";
DROP TABLE "AgencyNaming";
ALTER TABLE "new_AgencyNaming" RENAME TO "AgencyNaming";
CREATE INDEX "AgencyNaming_partnershipId_endedAt_idx" ON "AgencyNaming"("partnershipId", "endedAt");
CREATE INDEX "AgencyNaming_agencyFolded_endedAt_idx" ON "AgencyNaming"("agencyFolded", "endedAt");
CREATE INDEX "AgencyNaming_participationId_endedAt_idx" ON "AgencyNaming"("participationId", "endedAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- DropIndex
DROP INDEX "Grant_personId_standing_endedAt_dueOn_idx";

-- CreateIndex
CREATE INDEX "Grant_personId_standing_endedAt_dueOn_need_throughAgencyId_idx" ON "Grant"("personId", "standing", "endedAt", "dueOn", "need", "throughAgencyId");

-- CreateIndex
CREATE INDEX "Grant_throughAgencyId_endedAt_idx" ON "Grant"("throughAgencyId", "endedAt");

-- Each naming finds the part of its agency; one whose agency is called otherwise by now finds none.
UPDATE "AgencyNaming" SET "participationId" = (
    SELECT "PartnershipAgency"."id" FROM "PartnershipAgency" JOIN "Agency" ON "Agency"."id" = "PartnershipAgency"."agencyId"
    WHERE "PartnershipAgency"."partnershipId" = "AgencyNaming"."partnershipId" AND "Agency"."nameFolded" = "AgencyNaming"."agencyFolded"
);
