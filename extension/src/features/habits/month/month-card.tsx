import { usePage } from "../../../ui/page-context.ts";
import type { SuggestionMonth } from "./read-month.ts";

/** For Home: what the suggestions of this month led to. */
export function MonthCard({ month, sums }: SuggestionMonth) {
  const { t, format } = usePage();
  const { accepted, dismissed, acted, emails, emailBytes, unsubscribes } = sums;
  const deleted = [format.number(emails), ...(emailBytes > 0 ? [format.bytes(emailBytes)] : [])];
  const lines = [
    ["accepted", accepted, format.number(accepted)],
    ["dismissed", dismissed, format.number(dismissed)],
    ["acted", acted, format.number(acted)],
    ["emails", emails, deleted.join(" · ")],
    ["unsubscribes", unsubscribes, format.number(unsubscribes)],
  ] as const;
  return (
    <section
      class="card flow flow--tight"
      id="home-suggestions"
      aria-labelledby="home-suggestions-title"
    >
      <h2 id="home-suggestions-title">
        {t("homeCards.suggestions.title", { month: format.month(month) })}
      </h2>
      <ul class="lines small">
        {lines.map(
          ([name, count, text]) =>
            count > 0 && (
              <li key={name}>
                <span>{t(`homeCards.suggestions.${name}`)}</span>
                <b>{text}</b>
              </li>
            ),
        )}
      </ul>
      <p>
        <a class="btn" href="#habits">
          {t("homeCards.suggestions.open")}
        </a>
      </p>
    </section>
  );
}
