export type ScheduleStatus = { readonly group: string; readonly name: string; readonly expression: string };

type Listed = { readonly Schedules?: readonly { readonly Name: string; readonly GroupName: string }[] };

const shown = 50;

const read = async <T>(url: string): Promise<T> => (await (await fetch(url)).json()) as T;

/** Schedules that wait for their time; the first fifty. */
export const pendingSchedules = async (url: string): Promise<{ readonly total: number; readonly first: readonly ScheduleStatus[] }> => {
  const { Schedules = [] } = await read<Listed>(`${url}/schedules?MaxResults=100`);
  const first = await Promise.all(
    Schedules.slice(0, shown).map(async ({ Name, GroupName }) => {
      const one = `${url}/schedules/${encodeURIComponent(Name)}?groupName=${encodeURIComponent(GroupName)}`;
      const { ScheduleExpression } = await read<{ readonly ScheduleExpression?: string }>(one);
      return { group: GroupName, name: Name, expression: ScheduleExpression ?? '' };
    }),
  );
  return { total: Schedules.length, first };
};
