/**
 * The names of fields that payloads were seen to have, each with its number on the tape. Payloads keep their
 * order: mostly, the next name is the one that followed the last time, and nothing has to be looked up.
 */

/** More fields in one record than this are a map of the caller's, whose names are not worth knowing. */
const MOST_FIELDS = 256;
/** Fields of all places together. When there are more, all are forgotten: they are rarely the same ones. */
const MOST_PLACES = 8192;

/** A field of the records that stand in one place of a payload. */
export class SeenField {
  /** @param {string | undefined} name @param {number} tag its name's number, as it stands in a word of the tape */
  constructor(name, tag) {
    this.name = name;
    this.tag = tag;
    /** What came after it the last time. @type {SeenField} */
    this.next = this;
    /** What stands in it. @type {SeenFields | undefined} */
    this.inside = undefined;
  }
}

/** The fields of the records that stand in one place of a payload. */
export class SeenFields {
  constructor() {
    /** @type {Map<string, SeenField>} */
    this.byName = new Map();
    /** Before the first one. It has no name: any text may be one. */
    this.head = new SeenField(undefined, 0);
  }
}

/** All names known to one core, and the places in which they stood. Bounded, whatever payloads come. */
export class Names {
  /** @type {Map<string, number>} */
  #tags = new Map();
  #places = 0;
  #number;
  #forget;

  /**
   * @param {(name: string) => number} number gives a name its number in the core; 0 where it has no room
   * @param {() => void} forget makes room there
   */
  constructor(number, forget) {
    this.#number = number;
    this.#forget = forget;
    this.root = new SeenFields();
  }

  /**
   * The field `name`, which did not follow as foreseen.
   *
   * @param {SeenFields} fields of the place it stands in
   * @param {SeenField} last the field before it
   * @param {string} name
   * @returns {SeenField | undefined} nothing where it is one too many: then all may be forgotten
   */
  after(fields, last, name) {
    const field = fields.byName.get(name) ?? this.#learn(fields, name);
    if (field) last.next = field;
    return field;
  }

  /** @param {SeenFields} fields @param {string} name */
  #learn(fields, name) {
    if (fields.byName.size >= MOST_FIELDS) return undefined;
    const tag = this.#places < MOST_PLACES ? (this.#tags.get(name) ?? this.#number(name) << 3) : 0;
    if (tag === 0) {
      this.#startAnew();
      return undefined;
    }
    this.#places += 1;
    this.#tags.set(name, tag);
    const field = new SeenField(name, tag);
    fields.byName.set(name, field);
    return field;
  }

  #startAnew() {
    this.#forget();
    this.#tags.clear();
    this.#places = 0;
    this.root = new SeenFields();
  }
}
