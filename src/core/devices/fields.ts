/** Reads the fields of a Bluetooth value one after the other, least significant byte first. */

export interface Fields {
  /** @returns null where the field is not there as a whole; nothing is read after that */
  unsigned(bytes: 1 | 2 | 3 | 4): number | null;
  /** Two bytes with a sign. */
  signed(): number | null;
  /** A field was announced, and the value ended before it. */
  readonly cut: boolean;
  /** Bytes that are left. */
  readonly left: number;
}

export function fieldsOf(value: DataView): Fields {
  let at = 0;
  let cut = false;
  function take(bytes: number): number | null {
    if (cut || at + bytes > value.byteLength) {
      cut = true;
      return null;
    }
    let number = 0;
    for (let i = bytes - 1; i >= 0; i--) number = number * 256 + value.getUint8(at + i);
    at += bytes;
    return number;
  }
  return {
    unsigned: take,
    signed() {
      const number = take(2);
      return number === null || number < 0x80_00 ? number : number - 0x1_00_00;
    },
    get cut() {
      return cut;
    },
    get left() {
      return value.byteLength - at;
    },
  };
}

/** What a value says. `cut`: some of what it announces is missing; what is there as a whole counts. */
export type Read<Data> =
  { readonly ok: true; readonly data: Data; readonly cut: boolean } | { readonly ok: false };

/** @returns null for the number that stands for "not available" */
export function unless(none: number, value: number | null): number | null {
  return value === none ? null : value;
}

/** Rounded, so that 966 hundredths are 9.66. */
export function scaled(value: number | null, perUnit: number): number | null {
  return value === null ? null : value / perUnit;
}
