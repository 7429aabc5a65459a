import { useEffect, useRef } from "preact/hooks";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import type { Device } from "./inventory/device.ts";

/** The result of the last change, with its undo. */
export type Notice = { text: string; undo?: () => void; isProblem?: boolean };

/** A live region with the last notice. It takes the focus if the change removed the focused button. */
export function NoticeNote(props: {
  notice: Notice | undefined;
  isUnderForm: boolean;
  /** A change re-renders the devices, which may remove the focused button. */
  devices: readonly Device[];
}) {
  const { t } = usePage();
  const { notice, isUnderForm, devices } = props;
  const focused = useRef<Notice>(undefined);
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const isFocusLost = document.activeElement === document.body;
    if (!notice || notice === focused.current || isUnderForm || !isFocusLost) return;
    focused.current = notice;
    region.current?.focus();
  }, [notice, isUnderForm, devices]);
  return (
    <div role="status" id="devices-notice" ref={region} tabIndex={-1}>
      {notice && (
        <div class={notice.isProblem ? "note note--caution row" : "note row"}>
          <span>{notice.text}</span>
          {notice.undo && (
            <Button class="push" id="devices-undo" onPress={notice.undo}>
              <Icon name="undo" size={18} /> {t("common.undo")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
