/** One of a few, with its name beside it. */
interface Props<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly values: readonly { readonly value: Value; readonly words: string }[];
  readonly onChoose: (value: Value) => void;
}

export function Choice<Value extends string>({ name, label, value, values, onChoose }: Props<Value>) {
  return (
    <label class="hand-choice">
      <span>{label}</span>
      <select
        data-setting={name}
        value={value}
        onChange={(event) => {
          const chosen = values.find((one) => one.value === event.currentTarget.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {values.map((one) => (
          <option key={one.value} value={one.value}>
            {one.words}
          </option>
        ))}
      </select>
    </label>
  );
}
