import { usePage } from "./page-context.ts";

/** A size as people read it, with the exact bytes for whoever needs them. */
export function Bytes({ bytes, id }: { bytes: number; id?: string }) {
  const { format } = usePage();
  return (
    <data value={bytes} {...(id && { id })}>
      {format.bytes(bytes)}
    </data>
  );
}

export function Count({ count }: { count: number }) {
  const { format } = usePage();
  return <data value={count}>{format.number(count)}</data>;
}
