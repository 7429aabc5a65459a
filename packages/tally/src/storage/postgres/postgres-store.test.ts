import { afterAll, beforeAll, describe } from "vitest";
import { isWithoutPostgres } from "../../../test/support/find-postgres.ts";
import { type Cluster, startCluster } from "../../../test/support/postgres-cluster.ts";
import { describeDesk } from "../../../test/store-contract/desk.ts";
import { describeLifetime } from "../../../test/store-contract/lifetime.ts";
import type { OpenStore } from "../../../test/store-contract/open-store.ts";
import { describeOrganisers } from "../../../test/store-contract/organisers.ts";
import { describePooling } from "../../../test/store-contract/pooling.ts";
import { describePublishing } from "../../../test/store-contract/publishing.ts";
import { describeCampaigns } from "../../../test/store-contract/campaigns.ts";
import { describeQuiz } from "../../../test/store-contract/quiz.ts";
import { describeRates } from "../../../test/store-contract/rates.ts";
import { describeRetention } from "../../../test/store-contract/retention.ts";
import { describeStoring } from "../../../test/store-contract/storing.ts";
import { describeVoiding } from "../../../test/store-contract/voiding.ts";
import { describeWithdrawing } from "../../../test/store-contract/withdrawing.ts";
import { openPostgresStore } from "./postgres-store.ts";

describe.skipIf(isWithoutPostgres)("the store contract", () => {
  let cluster: Cluster;
  beforeAll(async () => {
    // The promises of the disk are those of the tests of crashes.
    cluster = await startCluster({ settings: { fsync: "off" } });
  });
  afterAll(() => cluster.stop());

  // Deleting rows takes a tenth of the time that new tables take.
  const emptyTables = () =>
    cluster.query(`
      DELETE FROM contribution; DELETE FROM batch; DELETE FROM public_sums; DELETE FROM capability;
      DELETE FROM desk_entry; DELETE FROM ceiling_change; DELETE FROM declared;
      DELETE FROM place_key; DELETE FROM ticket; DELETE FROM contribution_rate;
      DELETE FROM campaign_event; DELETE FROM pooled_contribution; DELETE FROM campaign;
      DELETE FROM quiz_answer; DELETE FROM quiz_question; DELETE FROM event;
    `);
  let isNew = true;
  const open: OpenStore = async (now) => {
    if (!isNew) await emptyTables();
    isNew = false;
    return (await openPostgresStore(cluster.urlOf("postgres"), now)).store;
  };
  describeStoring(open);
  describePublishing(open);
  describeWithdrawing(open);
  describeVoiding(open);
  describeLifetime(open);
  describeRetention(open);
  describeOrganisers(open);
  describeDesk(open);
  describeRates(open);
  describeCampaigns(open);
  describePooling(open);
  describeQuiz(open);
});
