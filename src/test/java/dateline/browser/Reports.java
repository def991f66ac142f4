package dateline.browser;

/** Reports written for the browser tests, about nothing that happened. */
final class Reports {
    /** An explosion in Gao on Monday 2024-11-11, published a day later; two sources differ. */
    static final String GAO = """
            قتلى في انفجار بسوق في غاو شمالي مالي

            غاو، الثلاثاء 12 نوفمبر 2024 – قُتل سبعة أشخاص وأصيب 15 آخرون في انفجار وقع أمس الاثنين في سوق بمدينة غاو، وفق مصدر طبي.

            وقال مصدر أمني إن عدد القتلى بلغ تسعة.

            وقال سكان إن إطلاق نار سُمع مساء الاثنين قرب كيدال أيضا.
            """;

    static final String GAO_DAY = "2024-11-12";

    /** No place is stated. */
    static final String NOWHERE = "Gunmen killed three people on Monday, police said.";

    /** Script in the heading, in the middle of a sentence and in a name; no page of HTML, whose markup would be left out. */
    static final String HOSTILE = """
            Explosion kills four in Gao <script>window.harmed = 1</script>

            GAO, Nov 12, 2024 – An explosion killed four people <img src="/x" onerror="window.harmed = 2"> in Gao on \
            Monday, said police spokesman <b onmouseover="window.harmed = 3">Ali Touré.
            """;

    private Reports() {}
}
