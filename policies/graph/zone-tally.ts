import type { PolicyResource } from "@pulumi/policy";

import { textOf } from "../support/scalars";
import { read } from "../support/values";
import { isBesideZones } from "./subnet-zone";

/**
 * Counts the Availability Zones of a set of subnets between two bounds.
 *
 * A subnet may state its zone by name (`us-east-1a`), by id (`use1-az4`), by both or not at all.
 * A name and an id may mean the same zone, so the lower bound takes them for equal and the upper
 * bound for different; a subnet without a zone may stand anywhere.
 */
export class ZoneTally {
  readonly #names = new Set<string>();
  readonly #ids = new Map<string, string | undefined>();
  readonly #unplaced = new Set<string>();
  #isOpen = false;

  /** Counts a zone given by its name. */
  addName(name: string): void {
    this.#names.add(name);
  }

  /** Counts the zone of a subnet. One beside the zones, on an Outpost or in a Local Zone, leaves the upper bound open. */
  addSubnet(subnet: PolicyResource): void {
    if (isBesideZones(subnet)) {
      this.#isOpen = true;
      return;
    }
    const name = textOf(read(subnet.props, "availabilityZone"));
    const id = textOf(read(subnet.props, "availabilityZoneId"));
    if (name === undefined && id === undefined) {
      this.#unplaced.add(subnet.urn);
    }
    if (name !== undefined) {
      this.#names.add(name);
    }
    if (id !== undefined) {
      this.#addId(id, name);
    }
  }

  /** Counts everything that another tally has counted. */
  addAll(other: ZoneTally): void {
    other.#names.forEach((name) => this.#names.add(name));
    other.#ids.forEach((name, id) => {
      this.#addId(id, name);
    });
    other.#unplaced.forEach((urn) => this.#unplaced.add(urn));
    this.#isOpen ||= other.#isOpen;
  }

  /** Whether nothing was counted. */
  get isEmpty(): boolean {
    return this.atMost === 0;
  }

  /** Whether a subnet stands beside the zones, so that nothing bounds what it may rightly be alone in. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The number of zones that are proven to differ. */
  get atLeast(): number {
    return Math.max(this.#names.size, this.#ids.size, this.#unplaced.size > 0 ? 1 : 0);
  }

  /** The number of zones that there can be; `Infinity` where there is no bound. */
  get atMost(): number {
    if (this.#isOpen) {
      return Infinity;
    }
    let nameless = 0;
    for (const name of this.#ids.values()) {
      nameless += name === undefined ? 1 : 0;
    }
    return this.#names.size + nameless + this.#unplaced.size;
  }

  /** The known zones, sorted: names first, then the ids whose name is not known. */
  get zones(): readonly string[] {
    const nameless = [...this.#ids].flatMap(([id, name]) => (name === undefined ? [id] : []));
    return [...[...this.#names].sort(), ...nameless.sort()];
  }

  #addId(id: string, name: string | undefined): void {
    this.#ids.set(id, name ?? this.#ids.get(id));
  }
}
