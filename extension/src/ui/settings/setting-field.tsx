import type { ComponentChildren } from "preact";
import type { SettingKey } from "../../platform/settings/settings-schema.ts";
import { LockedNote } from "./locked-note.tsx";

/** A labelled control for a setting, its reason, and a note if a policy fixes it. */
export function SettingField(props: {
  settingKey: SettingKey;
  label: string;
  why?: string;
  children: ComponentChildren;
}) {
  return (
    <div class="field">
      <label for={props.settingKey}>{props.label}</label>
      {props.children}
      {props.why && (
        <span class="tiny soft" id={`${props.settingKey}-why`}>
          {props.why}
        </span>
      )}
      <LockedNote settingKey={props.settingKey} />
    </div>
  );
}
