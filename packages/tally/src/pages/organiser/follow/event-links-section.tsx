import { paths } from "@digital-cleanup/challenge";
import { useOrganiser } from "../organiser-context.ts";
import { organiserPageUrl } from "../organiser-links.ts";

/** Links to the event's screen, desk, poster, report, exports and tickets. */
export function EventLinksSection() {
  const organiser = useOrganiser();
  const { t, view, code, basePath, organiserKey } = organiser;
  const page = (path: string) => `${basePath}${path}?lang=${t.language}`;
  const exported = (query: string) => `${basePath}${paths.export(code)}?${query}`;
  const lines = [
    ["screen", page(paths.screenPage(code)), "open"],
    // Browsers do not send the fragment, so the key does not reach the tally's logs.
    ["desk", `${page(paths.deskPage(code))}#key=${organiserKey}`, "open"],
    ["poster", page(paths.posterPage(code)), "print"],
    ["report", page(paths.reportPage(code)), "open"],
    ["exportJson", exported("format=json"), "take"],
    ["exportBatches", exported("format=csv&part=batches"), "take"],
    ["exportDesk", exported("format=csv&part=desk"), "take"],
  ] as const;
  return (
    <section class="card flow" aria-labelledby="room">
      <h2 id="room">{t("tally.organise.space.room")}</h2>
      <ul class="lines small">
        {lines.map(([name, href, verb]) => (
          <li key={name}>
            <span id={`room-${name}`}>{t(`tally.organise.space.${name}`)}</span>
            <a href={href} id={`go-${name}`} aria-labelledby={`go-${name} room-${name}`}>
              {t(`tally.organise.space.${verb}`)}
            </a>
          </li>
        ))}
        {view.tickets && (
          <li>
            <span id="room-tickets">{t("tally.tickets.usedOf", view.tickets)}</span>
            <a
              href={organiserPageUrl(organiser, "access")}
              id="go-tickets"
              aria-labelledby="go-tickets room-tickets"
            >
              {t("tally.tickets.see")}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
