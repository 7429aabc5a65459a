import { useRef } from "preact/hooks";
import { Form } from "../../ui/form.tsx";
import { usePage } from "../../ui/page-context.ts";

/** The code of an event, which the Event page looks up. */
export function CodeCard() {
  const { t, settings } = usePage();
  const code = useRef<HTMLInputElement>(null);
  if (settings.disabledFeatures.value.includes("challenge")) return null;
  return (
    <Form
      class="card flow flow--tight welcome-side"
      onSubmit={() => {
        const typed = code.current?.value.trim() ?? "";
        location.assign(`/dashboard.html#challenge/${encodeURIComponent(typed)}`);
      }}
    >
      <h2>
        <label for="welcome-code">{t("welcome.code.title")}</label>
      </h2>
      <p class="small soft" id="welcome-code-hint">
        {t("welcome.code.hint")}
      </p>
      <div class="row row--tight field">
        <input
          id="welcome-code"
          ref={code}
          required
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          aria-describedby="welcome-code-hint"
        />
        <button class="btn btn--big" id="welcome-join">
          {t("welcome.code.join")}
        </button>
      </div>
    </Form>
  );
}
