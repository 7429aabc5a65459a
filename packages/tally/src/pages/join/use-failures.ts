import { useEffect, useRef, useState } from "preact/hooks";

/** Counts the failed checks of a form. Each of them moves the focus to the first wrong field, else to the first field. */
export function useFailures() {
  const form = useRef<HTMLFormElement>(null);
  const [failures, setFailures] = useState(0);
  useEffect(() => {
    if (failures === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    wrong?.closest("details")?.setAttribute("open", "");
    (wrong ?? form.current?.querySelector<HTMLElement>("input"))?.focus();
  }, [failures]);
  return { form, failures, fail: () => setFailures(failures + 1) };
}
