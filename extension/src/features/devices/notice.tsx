import { useEffect, useRef } from "preact/hooks";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { usePage } from "../../ui/page-context.ts";
import type { Device } from "./inventory/device.ts";

/** What just happened, and how to take it back. */
export type Notice = { text: string; undo?: () => void; isProblem?: boolean };

/** Says it where it stays until the next change. It takes the focus when the button that was pressed is gone. */
export function NoticeNote(props: {
  notice: Notice | undefined;
  isUnderForm: boolean;
  /** What a change draws anew: with it may go the button that was pressed. */
  devices: readonly Device[];
}) {
  const { t } = usePage();
  const { notice, isUnderForm, devices } = props;
  const heard = useRef<Notice>(undefined);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const isFocusLost = document.activeElement === document.body;
    if (!notice || notice === heard.current || isUnderForm || !isFocusLost) return;
    heard.current = notice;
    place.current?.focus();
  }, [notice, isUnderForm, devices]);
  return (
    <div role="status" id="devices-notice" ref={place} tabIndex={-1}>
      {notice && (
        <div class={notice.isProblem ? "note note--caution row" : "note row"}>
          <span>{notice.text}</span>
          {notice.undo && (
            <button type="button" class="btn push" id="devices-undo" onClick={notice.undo}>
              <Icon name="undo" size={18} /> {t("devices.undo")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
