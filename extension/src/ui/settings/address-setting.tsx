import { useState } from "preact/hooks";
import { saveSetting } from "../../platform/settings/settings.ts";
import { settingsSchema } from "../../platform/settings/settings-schema.ts";
import { Form } from "../form.tsx";
import { usePage } from "../page-context.ts";
import { SettingField } from "./setting-field.tsx";

/** A setting that is an address. It is saved if it is valid, and otherwise stays unsaved with an error message. */
export function AddressSetting(props: {
  settingKey: "tallyBaseUrl" | "fileSharingUrl";
  label: string;
  why: string;
  words: { save: string; saved: string; wrong: string };
}) {
  const { settingKey, label, why, words } = props;
  const { settings } = usePage();
  const { value, source } = settings[settingKey];
  const [typed, setTyped] = useState<string>();
  const [outcome, setOutcome] = useState<"saved" | "wrong">();
  const isLocked = source === "policy";
  // A policy can take effect while the page is open.
  const text = isLocked ? value : (typed ?? value);
  const save = async () => {
    const parsed = settingsSchema.shape[settingKey].safeParse(text.trim());
    if (parsed.success) await saveSetting(settingKey, parsed.data);
    setOutcome(parsed.success ? "saved" : "wrong");
  };
  return (
    <Form onSubmit={save}>
      <SettingField settingKey={settingKey} label={label} why={why}>
        <input
          id={settingKey}
          type="text"
          inputMode="url"
          autoComplete="off"
          value={text}
          onInput={(event) => setTyped(event.currentTarget.value)}
          disabled={isLocked}
          aria-describedby={`${settingKey}-why ${settingKey}-outcome`}
          aria-invalid={outcome === "wrong"}
        />
      </SettingField>
      <div class="row">
        <button class="btn" disabled={isLocked}>
          {words.save}
        </button>
        <span class="small" role="status" id={`${settingKey}-outcome`}>
          {outcome && words[outcome]}
        </span>
      </div>
    </Form>
  );
}
