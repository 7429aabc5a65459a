import { Bytes } from "@digital-cleanup/ui/figures/quantity.tsx";

export function SizeBar({ bytes, maxBytes }: { bytes: number; maxBytes: number }) {
  const share = maxBytes > 0 ? (bytes / maxBytes) * 100 : 0;
  return (
    <span class="size">
      <i style={{ "--v": `${Math.max(1, share).toFixed(1)}%` }} />
      <Bytes bytes={bytes} />
    </span>
  );
}
