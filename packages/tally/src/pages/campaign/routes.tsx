import { type Campaign, campaignPaths, inLanguage, paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { type CampaignMember, compareYears } from "../../campaigns/compare-years.ts";
import { eventKeyFingerprint } from "../../keys/event-key-fingerprint.ts";
import { pageFormat } from "../layout/page-format.ts";
import type { PageContent } from "../layout/page-responses.tsx";
import type { Site } from "../layout/site.ts";
import { ClosedCreation } from "../new-event/new-event-shell.tsx";
import { PosterBar } from "../poster/poster-bar.tsx";
import { posterPlace, PosterSheet } from "../poster/poster.tsx";
import { CampaignPage } from "./campaign-page.tsx";
import type { CampaignPageState } from "./organise/campaign-context.ts";

type Found = { campaign: Campaign; members: CampaignMember[]; version: string };

export function addCampaignPages({
  store,
  states,
  creation,
  baseUrl,
  basePath,
  textFor,
  respond,
  addPage,
  addCodeRoute,
}: Site): void {
  async function find(code: string): Promise<Found | undefined> {
    const campaign = await store.campaigns.read(code);
    if (!campaign) return;
    const members: CampaignMember[] = [];
    const versions: string[] = [];
    for (const { code: eventCode, label } of await store.campaigns.events(code)) {
      const found = await states.read(eventCode);
      if (!found) continue;
      members.push({ label, event: found.event, published: found.published });
      versions.push(eventCode, found.version);
    }
    return { campaign, members, version: versions.join(" ") };
  }

  addCodeRoute(campaignPaths.page, find, (context, { campaign, members, version }) => {
    const { code } = campaign;
    const t = textFor(context);
    const asked = /^20\d\d$/.exec(context.req.query("year") ?? "")?.[0];
    const to = (path: string) => `${basePath}${path}?lang=${t.language}`;
    const page = {
      path: campaignPaths.page(code),
      version,
      ...(asked && { query: `&year=${asked}` }),
    };
    return respond(context, t, page, () => ({
      title: inLanguage(campaign.name, t.language),
      style: "rollup/rollup.css",
      body: (
        <CampaignPage
          t={t}
          format={pageFormat(t.language)}
          campaign={campaign}
          compared={compareYears(
            members,
            asked === undefined ? undefined : Number(asked),
            new Date().getUTCFullYear(),
          )}
          eventUrl={(eventCode) => to(paths.eventPage(eventCode))}
          yearUrl={(year) => `${to(campaignPaths.page(code))}&year=${year}`}
          postersUrl={to(campaignPaths.posters(code))}
        />
      ),
    }));
  });

  addCodeRoute(campaignPaths.posters, find, (context, { campaign, members, version }) => {
    const { code } = campaign;
    const t = textFor(context);
    const page = { path: campaignPaths.posters(code), version };
    return respond(context, t, page, async () => {
      const coming = members.filter(({ published }) => published.state !== "closed");
      const posters = await Promise.all(
        coming.map(async ({ event }) => ({
          event,
          place: await posterPlace(event),
          keyFingerprint: await eventKeyFingerprint(event),
        })),
      );
      return {
        title: t("tally.campaign.posters"),
        style: "poster/poster.css",
        layout: { mainClass: "poster-page", isBare: true },
        script: { folder: "poster", state: {} },
        body: (
          <>
            <PosterBar
              t={t}
              backUrl={`${basePath}${campaignPaths.page(code)}?lang=${t.language}`}
              back={t("tally.campaign.organise.publicPage")}
            />
            <h1 class="hidden">{t("tally.campaign.posters")}</h1>
            {posters.map((poster) => (
              <PosterSheet
                key={poster.event.code}
                {...poster}
                t={t}
                format={pageFormat(t.language)}
                baseUrl={baseUrl}
              />
            ))}
            {posters.length === 0 && <p>{t("tally.campaign.none")}</p>}
          </>
        ),
      };
    });
  });

  /** The page that creates a campaign, or organises one of a code. */
  const organisePage = (t: Text, code?: string): PageContent => {
    const state: CampaignPageState = {
      basePath,
      baseUrl,
      needsKey: creation.policy === "key",
      ...(code !== undefined && { code }),
    };
    const isClosed = code === undefined && creation.policy === "closed";
    return {
      title: t("tally.campaign.organise.title"),
      style: "campaign/organise/campaign.css",
      ...(code === undefined && { place: "organise" }),
      body: isClosed ? <ClosedCreation t={t} basePath={basePath} /> : <CampaignShell t={t} />,
      ...(!isClosed && { script: { folder: "campaign/organise", state } }),
    };
  };
  addPage(campaignPaths.newPage, (t) => organisePage(t));
  addCodeRoute(campaignPaths.organiserPage, store.campaigns.read, (context, { code }) => {
    const t = textFor(context);
    return respond(context, t, { path: campaignPaths.organiserPage(code) }, () =>
      organisePage(t, code),
    );
  });
}

/** What the page of a campaign's organiser shows before its script runs, or without it. */
const CampaignShell = ({ t }: { t: Text }) => (
  <>
    <h1>{t("tally.campaign.organise.title")}</h1>
    <p class="lead">{t("tally.campaign.organise.lead")}</p>
    <noscript>
      <p class="note note--caution">{t("tally.organise.new.noScript")}</p>
    </noscript>
  </>
);
