import type { Text } from "@digital-cleanup/text";

/** Opens an event by its code. */
export const CodeForm = ({ t, action }: { t: Text; action: string }) => (
  <form class="flow flow--tight" action={action} method="get">
    <div class="row ask">
      <div class="field">
        <label for="code">
          <b>{t("tally.home.code")}</b>
        </label>
        <input
          id="code"
          name="code"
          required
          pattern="[A-Za-z0-9]{4,12}"
          maxlength={12}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="code-hint"
        />
      </div>
      <input type="hidden" name="lang" value={t.language} />
      <button class="btn btn--main btn--big" type="submit">
        {t("tally.event.participate")}
      </button>
    </div>
    <p class="small soft" id="code-hint">
      {t("tally.home.codeHint")}
    </p>
  </form>
);
