import { isLive } from '../../src/model/is-live.ts';
import type { Model } from '../../src/model/model.ts';
import type { VersionId } from '../../src/model/version-id.ts';

const versionIds: readonly VersionId[] = ['v1', 'v2', 'v3', 'v4'];
const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const titleCharsMax = 18;
const noteCharsMax = 22;
const boxesMax = 30;

const repeated = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);

const inEach = (
  { components, links }: Model,
  look: (version: VersionId, live: ReadonlySet<string>, liveLinks: ReadonlySet<string>) => string[],
) =>
  versionIds.flatMap((version) => {
    const ids = (some: Model['components'] | Model['links']) =>
      new Set(some.flatMap((each) => (isLive(each, version) ? each.id : [])));
    return look(version, ids(components), ids(links)).map((problem) => `${problem} in ${version}`);
  });

/** What DIAGRAMS calls invariants, each by its name: the sentences of what breaks it. */
export const problemsOf = (model: Model): Readonly<Record<string, readonly string[]>> => {
  const { components, links, flows, costs, losses, evidence, tradeOffs } = model;
  const notIn = (live: ReadonlySet<string>, ids: readonly string[]) =>
    ids.filter((id) => !live.has(id));
  return {
    'ids are kebab-case': [...components, ...links, ...flows]
      .map(({ id }) => id)
      .filter((id) => !kebab.test(id)),
    'ids are unique': repeated([...components, ...links].map(({ id }) => id)),
    'a link is named after its ends': links.flatMap(({ id, from, to }) =>
      id === `${from}-${to}` ? [] : id,
    ),
    'a link joins live parts': inEach(model, (version, live) =>
      links
        .filter((link) => isLive(link, version))
        .flatMap(({ id, from, to }) => notIn(live, [from, to]).map((end) => `${id}: ${end}`)),
    ),
    'nobody waits for themselves': links.flatMap(({ id, from, to }) => {
      const seen = new Set<string>();
      const reach = (at: string) => {
        if (seen.has(at)) return;
        seen.add(at);
        for (const next of links) if (next.from === at && next.serves.length > 0) reach(next.to);
      };
      reach(to);
      return seen.has(from) && links.some((link) => link.id === id && link.serves.length > 0)
        ? id
        : [];
    }),
    'a stand-in, a copy and its original are parts': components.flatMap(
      ({ id, standIns = [], copyOf }) =>
        [...standIns, ...(copyOf ? [copyOf] : [])]
          .filter((other) => !components.some((component) => component.id === other))
          .map((other) => `${id}: ${other}`),
    ),
    'titles and notes fit their boxes': components.flatMap(({ id, title, note }) =>
      title.length > titleCharsMax || Object.values(note).some((text) => text.length > noteCharsMax)
        ? id
        : [],
    ),
    'every part says why it is there': components.flatMap(({ id, why }) => (why === '' ? id : [])),
    'every part says what its failure does': inEach(model, (version) =>
      components.flatMap((component) =>
        isLive(component, version) && !component.whenItFails[version] ? component.id : [],
      ),
    ),
    'nothing is said of a version without the part': inEach(model, (version) =>
      components.flatMap((component) =>
        !isLive(component, version) &&
        [component.whenItFails, component.note, component.service].some((text) => text[version])
          ? component.id
          : [],
      ),
    ),
    'every part can be broken, or says why not': components.flatMap(({ id, faults, noFault }) =>
      faults.length > 0 === (noFault !== undefined) ? id : [],
    ),
    'at most thirty boxes': inEach(model, (_version, live) =>
      live.size > boxesMax ? [`${live.size}`] : [],
    ),
    'a flow goes over live links, between live parts': flows.flatMap(({ id, versions, steps }) =>
      inEach(model, (version, live, liveLinks) =>
        versions.includes(version)
          ? [
              ...notIn(
                live,
                steps.map(({ at }) => at),
              ),
              ...notIn(
                liveLinks,
                steps.flatMap(({ link }) => link ?? []),
              ),
            ].map((what) => `${id}: ${what}`)
          : [],
      ),
    ),
    'a version tells a story once': repeated(
      flows.flatMap(({ id, versions }) => versions.map((version) => `${id} in ${version}`)),
    ),
    'every line of a bill is somebody’s': inEach(model, (version, live) =>
      [...costs, ...losses]
        .filter((line) => line.version === version)
        .flatMap(({ components: whose, ...line }) =>
          whose.length === 0 || notIn(live, whose).length > 0
            ? 'id' in line
              ? line.id
              : line.cause
            : [],
        ),
    ),
    'a line stands once on a bill': repeated(costs.map(({ id, version }) => `${id} in ${version}`)),
    'evidence is about parts': evidence.flatMap(({ dead }) =>
      Object.values(dead)
        .flat()
        .filter((id) => !components.some((component) => component.id === id)),
    ),
    'every version has its trade-offs': versionIds.filter(
      (version) => tradeOffs.filter((each) => each.version === version).length !== 1,
    ),
  };
};
