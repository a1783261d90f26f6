/** Says of each figure that it is given whether it has been the same for so many looks. */
export const standsStill = (looks: number) => {
  let same = 0;
  let before: number | undefined;
  return (figure: number): boolean => {
    same = figure === before ? same + 1 : 0;
    before = figure;
    return same >= looks;
  };
};
