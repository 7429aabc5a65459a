/** A `<select>` with typed values. */
export function Select<T extends string>({
  options,
  value,
  onChange,
  ...rest
}: {
  id?: string;
  /** For a form that reads the value by it. */
  name?: string;
  disabled?: boolean;
  "aria-describedby"?: string | undefined;
  options: readonly (readonly [value: T, label: string])[];
  value: T;
  onChange?: (value: T) => void;
}) {
  const change = (chosen: string) => {
    const option = options.find(([each]) => each === chosen);
    if (option) onChange?.(option[0]);
  };
  return (
    <select {...rest} onChange={(event) => change(event.currentTarget.value)}>
      {options.map(([each, label]) => (
        <option key={each} value={each} selected={each === value}>
          {label}
        </option>
      ))}
    </select>
  );
}
