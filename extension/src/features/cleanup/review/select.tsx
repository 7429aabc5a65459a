/** A `<select>` with typed values. */
export function Select<T extends string>(props: {
  options: [value: T, label: string][];
  value: T;
  onChange: (value: T) => void;
}) {
  const change = (chosen: string) => {
    const option = props.options.find(([value]) => value === chosen);
    if (option) props.onChange(option[0]);
  };
  return (
    <select onChange={(event) => change(event.currentTarget.value)}>
      {props.options.map(([value, label]) => (
        <option key={value} value={value} selected={value === props.value}>
          {label}
        </option>
      ))}
    </select>
  );
}
