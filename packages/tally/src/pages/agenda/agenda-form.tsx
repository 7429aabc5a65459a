import { challengeKinds } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import type { AgendaQuery } from "../../agenda/answer-agenda.ts";
import { maxQueryLength } from "../../territories/search-territories.ts";

type Props = {
  t: Text;
  action: string;
  /** What was searched, or the name of the territory that is shown. */
  place: string;
  challenge: AgendaQuery["challenge"];
  day: AgendaQuery["day"];
};

/** Finds the events of a place, of a challenge or of a day; works without JavaScript. */
export const AgendaForm = ({ t, action, place, challenge, day }: Props) => (
  <div class="flow flow--tight">
    <form class="row search" action={action} method="get" role="search">
      <div class="field">
        <label for="q">
          <b>{t("tally.organise.form.place")}</b>
        </label>
        <input
          id="q"
          name="q"
          type="search"
          value={place}
          maxlength={maxQueryLength}
          autocomplete="off"
          aria-describedby="q-hint"
          spellcheck={false}
        />
      </div>
      <div class="field">
        <label for="challenge">
          <b>{t("tally.agenda.challenge")}</b>
        </label>
        <select id="challenge" name="challenge">
          <option value="">{t("tally.agenda.anyChallenge")}</option>
          {challengeKinds.map((kind) => (
            <option key={kind} value={kind} selected={kind === challenge}>
              {t(`tally.report.challenge.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="day">
          <b>{t("tally.agenda.day")}</b>
        </label>
        <input id="day" name="day" type="date" value={day} />
      </div>
      <input type="hidden" name="lang" value={t.language} />
      <button class="btn btn--big" type="submit">
        {t("tally.agenda.filter")}
      </button>
    </form>
    <p class="small soft" id="q-hint">
      {t("tally.territories.hint")}
    </p>
  </div>
);
