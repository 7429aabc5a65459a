import { eventLink, inLanguage, joinLink, paths, quizPaths } from "@digital-cleanup/challenge";
import { drawQr } from "@digital-cleanup/ui/qr-code.tsx";
import { eventKeyFingerprint } from "../../keys/event-key-fingerprint.ts";
import { pageFormat } from "../layout/page-format.ts";
import type { Site } from "../layout/site.ts";
import type { ScreenPageState } from "./client.tsx";
import { LiveScreen } from "./screen.tsx";
import { yearOfUse } from "./year-of-use.ts";

export function addScreenPage({ assets, baseUrl, basePath, addEventPage }: Site): void {
  const comparedYear = yearOfUse();
  addEventPage(paths.screenPage, async (t, { event, published }) => {
    const { code } = event;
    const keyFingerprint = await eventKeyFingerprint(event);
    const quizUrl = baseUrl + quizPaths.page(code);
    const state: ScreenPageState = {
      event,
      published,
      address: baseUrl.replace(/^https?:\/\//, ""),
      quizUrl,
      qr: {
        join: drawQr(joinLink(eventLink({ baseUrl, code, keyFingerprint }))),
        quiz: drawQr(quizUrl),
      },
      yearOfUse: comparedYear,
      organiserUrl: `${basePath}/${assets.pathOf("screen/organiser/client.tsx")}`,
      stepsUrl: basePath + quizPaths.steps(code),
      closingUrl: basePath + paths.closing(code),
      liveUrl: basePath + paths.live(code),
      publishedUrl: basePath + paths.published(code),
    };
    return {
      title: t("tally.screen.live", { event: inLanguage(event.name, t.language) }),
      body: <LiveScreen t={t} format={pageFormat(t.language)} {...state} />,
      style: "screen/screen.css",
      script: { folder: "screen", state },
      layout: { mainClass: "screen", isBare: true },
    };
  });
}
