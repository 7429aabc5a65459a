import { campaignPaths, type CampaignView, type Event } from "@digital-cleanup/challenge";
import type { Format, Text } from "@digital-cleanup/text";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import * as z from "zod/mini";
import { type Asked, askTally } from "../../client/ask-tally.ts";
import { type EventLine, eventOfLine, type FoundPlace } from "./event-line.ts";

export type CampaignContext = {
  t: Text;
  format: Format;
  state: CampaignPageState & { code: string };
  view: CampaignView;
  campaignKey: string;
  refresh: () => Promise<void>;
};

export const Campaign = createContext<CampaignContext | undefined>(undefined);

export function useCampaign(): CampaignContext {
  const campaign = useContext(Campaign);
  if (!campaign) throw new Error("useCampaign outside of a campaign");
  return campaign;
}

const createdSchema = z.object({ code: z.string() });

/** Creates an event of the campaign. A code that is taken already is that of an earlier attempt. */
export async function createLine(
  { state, campaignKey }: CampaignContext,
  {
    line,
    place,
    code,
    template,
  }: { line: EventLine; place: FoundPlace; code: string; template?: Event },
): Promise<Asked<{ code: string }>> {
  const asked = await askTally({
    method: "POST",
    url: state.basePath + campaignPaths.events(state.code),
    key: campaignKey,
    body: { label: line.label || line.name, event: eventOfLine(line, place, code, template) },
    schema: createdSchema,
  });
  const isRepeated = !asked.ok && asked.failure === "refused" && asked.kind === "code-taken";
  return isRepeated ? { ok: true, value: { code } } : asked;
}

export type CampaignPageState = {
  basePath: string;
  baseUrl: string;
  /** Whether creating a campaign requires the operator's key. */
  needsKey: boolean;
  /** Absent on the page that creates a campaign. */
  code?: string;
};
