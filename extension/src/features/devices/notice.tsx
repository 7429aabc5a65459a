import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../ui/icon.tsx";
import { usePage } from "../../ui/page-context.ts";

/** What just happened, and how to take it back. */
export type Notice = { text: string; undo?: () => void };

/** Says it where it stays until the next change. It takes the focus when the button that was pressed is gone. */
export function NoticeNote({ notice }: { notice: Notice | undefined }) {
  const { t } = usePage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice && document.activeElement === document.body) place.current?.focus();
  }, [notice]);
  return (
    <div role="status" id="devices-notice" ref={place} tabIndex={-1}>
      {notice && (
        <div class="note row">
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
