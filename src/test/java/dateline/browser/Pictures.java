package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Pictures of the screen that a person has looked at and found right. Run the tests with {@code -Dpictures=update} to
 * take them anew, and look at each before it is committed. A picture is compared by the mean colour of its blocks: what
 * another version of the browser does to the edges of letters is no difference, a line that has moved is.
 */
final class Pictures {
    private static final Path REVIEWED = Path.of("src", "test", "resources", "pictures");
    private static final Path TAKEN = Path.of("target", "pictures");
    private static final boolean UPDATE = "update".equals(System.getProperty("pictures"));

    private static final int BLOCK = 12;

    /** Of 255, in any of red, green and blue. */
    private static final double MOST_APART = 20;

    private static final double MOST_BLOCKS = 0.02;

    private Pictures() {}

    /** Fails where the screen looks otherwise than the reviewed picture of this name; leaves what it looks like now. */
    static void compare(String name, byte[] png) throws IOException {
        Path reviewed = REVIEWED.resolve(name + ".png");
        if (UPDATE) {
            Files.createDirectories(REVIEWED);
            Files.write(reviewed, png);
            return;
        }
        Files.createDirectories(TAKEN);
        Path taken = Files.write(TAKEN.resolve(name + ".png"), png);
        assertThat(different(read(Files.readAllBytes(reviewed)), read(png)))
                .as("share of blocks of %s that differ from %s", taken, reviewed)
                .isLessThanOrEqualTo(MOST_BLOCKS);
    }

    /** The share of blocks that differ, 0 to 1. */
    static double different(BufferedImage a, BufferedImage b) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            return 1;
        }
        int different = 0;
        int all = 0;
        for (int y = 0; y + BLOCK <= a.getHeight(); y += BLOCK) {
            for (int x = 0; x + BLOCK <= a.getWidth(); x += BLOCK) {
                all++;
                different += isDifferent(a, b, x, y) ? 1 : 0;
            }
        }
        return different / (double) all;
    }

    private static boolean isDifferent(BufferedImage a, BufferedImage b, int x, int y) {
        int[] one = a.getRGB(x, y, BLOCK, BLOCK, null, 0, BLOCK);
        int[] other = b.getRGB(x, y, BLOCK, BLOCK, null, 0, BLOCK);
        for (int shift = 0; shift <= 16; shift += 8) {
            long sum = 0;
            for (int i = 0; i < one.length; i++) {
                sum += ((one[i] >> shift) & 255) - ((other[i] >> shift) & 255);
            }
            if (Math.abs(sum) > MOST_APART * one.length) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
