import { useText } from "../text-context.ts";

/** A size in the largest fitting unit; `value` holds the exact bytes. */
export function Bytes({ bytes, id }: { bytes: number; id?: string }) {
  const { format } = useText();
  return (
    <data value={bytes} {...(id && { id })}>
      {format.bytes(bytes)}
    </data>
  );
}

/** The same as a figure: the number and a smaller unit. `isTyped` keeps the decimals that a person typed. */
export function BytesFigure({ bytes, isTyped }: { bytes: number; isTyped?: boolean }) {
  const { format } = useText();
  const { number, unit } = isTyped ? format.typedBytesParts(bytes) : format.bytesParts(bytes);
  return (
    <>
      {number}
      <small> {unit}</small>
    </>
  );
}

export function Count({ count }: { count: number }) {
  const { format } = useText();
  return <data value={count}>{format.number(count)}</data>;
}
