import { useState } from "preact/hooks";
import { Button } from "./button.tsx";
import { usePage } from "./page-context.ts";

/** A button that copies a text, and says so beside it. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const { t } = usePage();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
  };
  return (
    <p class="row">
      <Button disabled={text === ""} onPress={copy}>
        {label}
      </Button>
      <span class="small" role="status">
        {isCopied && t("common.copied")}
      </span>
    </p>
  );
}
