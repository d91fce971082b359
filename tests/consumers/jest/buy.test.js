import { buyALabel } from "../buy-a-label.js";

test("a label is bought", async () => {
  expect(await buyALabel()).toBe("bought for money");
});
