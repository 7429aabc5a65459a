import { useText } from "./text-context.ts";

/** A size in the largest fitting unit; `value` holds the exact bytes. */
export function Bytes({ bytes, id }: { bytes: number; id?: string }) {
  const { format } = useText();
  return (
    <data value={bytes} {...(id && { id })}>
      {format.bytes(bytes)}
    </data>
  );
}

export function Count({ count }: { count: number }) {
  const { format } = useText();
  return <data value={count}>{format.number(count)}</data>;
}
