import { setTimeout as wait } from "node:timers/promises";
import { appearsAt, fetchPublished, paths, type Published } from "@digital-cleanup/challenge";
import { popupSize, textOf, type Tour } from "./tour.ts";

/**
 * Joins the demonstration event from its page, previews and sends a contribution, and watches the
 * public page.
 */
export async function takePart(tour: Tour): Promise<void> {
  const { t, print, step, shoot, rig, event, baseUrl } = tour;
  const eventPage = await rig.visit(baseUrl + paths.eventPage(event.code));

  step("tour.joinTitle");
  const popup = await rig.openPopup(await rig.tabIdOf(eventPage));
  await popup.setViewport(popupSize);
  await popup.waitForSelector("#challenge-join");
  print(t("tour.joinAsk", { question: await textOf(popup, "#challenge-join") }));
  await shoot(popup, "join");
  await popup.click("#challenge-join");
  await popup.waitForSelector("#challenge-join", { hidden: true });
  await popup.close();
  print(t("tour.joinDone"));

  step("tour.previewTitle");
  const page = await rig.openDashboard("challenge");
  await page.waitForSelector("#challenge-send");
  print(t("tour.previewBody"));
  const payload = await page.$eval("#challenge-payload", (element) => element.textContent);
  print(payload.replaceAll(/^/gm, "   "));
  await shoot(page, "preview");

  step("tour.sendTitle");
  const before = await published(tour);
  await page.click("#challenge-send");
  await page.waitForSelector(
    '#challenge-standing[data-standing="pending"], #challenge-standing[data-standing="published"]',
  );
  print(t("tour.sendDone", { standing: await textOf(page, "#challenge-standing h2") }));
  await shoot(page, "sent");

  step("tour.watchTitle");
  print(
    t("tour.watchPending", {
      count: (await published(tour)).participations.waiting,
      appearsAt: appearsAt(event.k),
    }),
  );
  await shoot(eventPage, "event-waiting");
  await watch(tour, before.batch);
  // The page receives a new batch within a second.
  await wait(1_500);
  await shoot(eventPage, "event-published");
}

async function published({ baseUrl, event }: Tour): Promise<Published> {
  const answer = await fetchPublished(fetch, { baseUrl, code: event.code });
  if (!answer.ok) throw new Error(`${event.code}: ${answer.failure}`);
  return answer.value;
}

/** Waits for the batch after `batch`: the simulated participants need a few seconds each. */
async function watch(tour: Tour, batch: number): Promise<void> {
  const { t, format, print } = tour;
  for (let seconds = 0; seconds < 30; seconds++) {
    await wait(1_000);
    const { batch: now, participations, totals } = await published(tour);
    if (now === batch || !totals) continue;
    print(
      t("tour.watchPublished", {
        count: participations.published,
        files: totals.files?.sum ?? "0",
        bytes: format.bytes(BigInt(totals.bytes?.sum ?? 0)),
      }),
    );
    return;
  }
  throw new Error(`${tour.event.code}: no batch within 30 s`);
}
