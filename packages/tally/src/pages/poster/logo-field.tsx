import type { Text } from "@digital-cleanup/text";
import { useRef, useState } from "preact/hooks";
import { encodeLogo, type LogoProblem } from "./encode-logo.ts";
import { readLogo, storeLogo } from "./stored-logo.ts";

type Props = { t: Text; code: string; onLogo: (logo: string | undefined) => void };

/** Chooses the organiser's logo, which stays in this browser. */
export function LogoField({ t, code, onLogo }: Props) {
  const [hasLogo, setHasLogo] = useState(() => readLogo(code) !== undefined);
  const [problem, setProblem] = useState<LogoProblem | "notStored">();
  const input = useRef<HTMLInputElement>(null);

  function change(logo: string | undefined): void {
    setHasLogo(logo !== undefined);
    setProblem(storeLogo(code, logo) ? undefined : "notStored");
    onLogo(logo);
  }
  async function choose(file: File | undefined): Promise<void> {
    if (!file) return;
    const encoded = await encodeLogo(file);
    if (encoded.ok) change(encoded.logo);
    else setProblem(encoded.problem);
    // The same file can be chosen again.
    if (input.current) input.current.value = "";
  }
  return (
    <div class="row row--tight">
      <label>
        {t("tally.organise.poster.logo")}{" "}
        <input
          id="logo"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          ref={input}
          aria-describedby="logo-hint logo-problem"
          onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
        />
      </label>
      {hasLogo && (
        <button
          class="btn btn--text"
          type="button"
          onClick={() => {
            change(undefined);
            input.current?.focus();
          }}
        >
          {t("tally.organise.poster.removeLogo")}
        </button>
      )}
      <span class="soft" id="logo-hint">
        {t("tally.organise.poster.logoHint")}
      </span>
      <b id="logo-problem" role="status">
        {problem && t(`tally.organise.poster.logoProblem.${problem}`)}
      </b>
    </div>
  );
}
