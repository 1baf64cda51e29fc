/** A tick box with its words and, where needed, a note. */
interface Props {
  readonly label: string;
  readonly note?: string;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}

export function TickField({ label, note, checked, onChange }: Props) {
  return (
    <label class="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
      {note !== undefined && <span class="fine">{note}</span>}
    </label>
  );
}
