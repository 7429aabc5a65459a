import { describeCampaigns } from "./campaigns.ts";
import { describeDesk } from "./desk.ts";
import { describeLifetime } from "./lifetime.ts";
import { describeOrganisers } from "./organisers.ts";
import { describePublishing } from "./publishing.ts";
import { describeQuiz } from "./quiz.ts";
import { describeRates } from "./rates.ts";
import { describeRetention } from "./retention.ts";
import { describeStoring } from "./storing.ts";
import { describeVoiding } from "./voiding.ts";
import { describeWithdrawing } from "./withdrawing.ts";
import type { OpenStore } from "./open-store.ts";

/** What a store of each engine keeps. */
export function describeStore(open: OpenStore): void {
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
  describeQuiz(open);
}
