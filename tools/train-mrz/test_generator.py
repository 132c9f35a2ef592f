"""    /usr/bin/python3 -m unittest discover -s tools/train-mrz"""

import unittest

import cv2
import numpy as np
import torch

from alphabet import ALPHABET, CLASSES, check_digit
from band import HEIGHT, STRIDE, normalised, sample_band
from batches import Batches, Repeated, collate
from decode import Reading, read, surest_window
from evaluate import Score, align
from faces import HELD_OUT, TRAINED, masks_of
from lines import WIDTHS, random_line
from network import LineReader
from nothing import blank_print
from paper import PaperPool
from recipe import DAMAGES, Recipe, sound, with_damage
from sample import make_sample, seen
from variety import mixed, varied


class Texts(unittest.TestCase):
    def test_check_digits_of_the_specimen_in_9303(self):
        # 9303-4, appendix: the specimen of Utopia.
        self.assertEqual([check_digit(field) for field in ("L898902C3", "740812", "120415", "ZE184226B<<<<<")], ["6", "2", "9", "1"])

    def test_lines_have_their_width_and_only_known_characters(self):
        rng = np.random.default_rng(1)
        for _ in range(600):
            width = int(rng.choice(WIDTHS))
            line = random_line(rng, width, float(rng.choice([0, 0.7, 1])))
            self.assertEqual(len(line), width, line)
            self.assertLessEqual(set(line), set(ALPHABET))


class Samples(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pool = PaperPool(np.random.default_rng(1))

    def sample(self, recipe: Recipe, seed: int = 5, face=TRAINED[0], text: str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<"):
        return make_sample(np.random.default_rng(seed), recipe, masks_of(face), text, self.pool)

    def test_each_character_has_its_column_in_order(self):
        for name in DAMAGES:
            rng = np.random.default_rng(7)
            sample = self.sample(with_damage(rng, name, 0.6))
            self.assertEqual(sample.band.shape[0], HEIGHT)
            self.assertEqual(len(sample.columns), sample.band.shape[1] // STRIDE)
            certain = np.where(np.arange(CLASSES)[:, None] == sample.columns[None, :], 20.0, 0.0)
            self.assertEqual(read(certain).text, sample.text, name)

    def test_a_print_that_shows_no_zone_is_blank_from_end_to_end(self):
        rng = np.random.default_rng(11)
        for _ in range(40):
            recipe = sound(rng)
            line = blank_print(rng, recipe, masks_of(TRAINED[0]), 36)
            sample = seen(rng, recipe, line, "", self.pool)
            self.assertFalse(sample.columns.any())
            self.assertEqual(sample.band.shape[0], HEIGHT)
            # No wider than a line with errors of its fit, or a batch of them would be mostly padding.
            self.assertLess(sample.band.shape[1], 1400)

    def test_ink_lies_where_a_character_is_said_to_be(self):
        sample = self.sample(Recipe(neighbours=0), text="I<I<I<I<I<I<I<I<I<I<I<I<I<I<I<")
        ink = 1 - sample.band[:, : len(sample.columns) * STRIDE].reshape(HEIGHT, -1, STRIDE).mean(axis=(0, 2))
        self.assertGreater(ink[sample.columns > 0].mean(), 2 * ink[sample.columns == 0].mean())

    def test_lines_above_and_below_may_lie_partly_or_wholly_beyond_the_print(self):
        for leading in (1.0, 1.7, 2.4, 3.5, 6.0):
            self.assertGreater(self.sample(Recipe(neighbours=1, leading=leading, before=-0.2, after=-0.2, uneven=0.1)).band.shape[1], 64)

    def test_ink_is_dark_and_paper_light_in_every_face(self):
        for face in TRAINED + HELD_OUT:
            band = self.sample(sound(np.random.default_rng(3)), face=face).band
            self.assertGreater(np.median(band), 0.6, face.name)
            self.assertEqual(set(masks_of(face).by_character), set(ALPHABET))

    def test_no_face_is_both_trained_on_and_held_out(self):
        self.assertFalse({face.path for face in TRAINED} & {face.path for face in HELD_OUT})
        # Nor in another weight or package: the family's name is enough to tell.
        families = ("Courier Prime", "CourierPrime", "Anonymous", "RobotoMono", "SourceCodePro", "Hack", "TlwgTypewriter", "OCRBS")
        for face in TRAINED:
            self.assertFalse([family for family in families if family in face.path], face.name)

    def test_a_varied_face_keeps_each_character_apart_from_the_others(self):
        rng = np.random.default_rng(12)
        for face in TRAINED[:12]:
            plain = masks_of(face)
            others = varied(rng, plain, 1.0)
            self.assertEqual(set(others.by_character), set(ALPHABET))
            self.assertEqual((others.middle, others.advance), (plain.middle, plain.advance))
            for character in "AEKX7<":
                ink = [masks.by_character[character].sum() for masks in (plain, others)]
                self.assertLess(abs(np.log(ink[1] / ink[0])), 0.9, (face.name, character))

    def test_look_alikes_of_a_mixed_face_come_from_one_face(self):
        rng = np.random.default_rng(13)
        faces = TRAINED[:2] + TRAINED[8:12]
        masks = mixed(rng, faces)
        self.assertEqual(set(masks.by_character), set(ALPHABET))
        inks = {character: masks.by_character[character].sum() for character in "0O"}
        self.assertTrue(any(all(masks_of(face).by_character[c].sum() == ink for c, ink in inks.items()) for face in faces))

    def test_one_seed_makes_one_batch(self):
        first, again = (next(iter(Batches(4, 3, 10))) for _ in range(2))
        for one, other in zip(first, again):
            np.testing.assert_array_equal(one.numpy(), other.numpy())

    def test_a_batch_seen_again_keeps_its_truth_and_has_other_noise(self):
        batch = collate([self.sample(Recipe())])
        seen_first, seen_again = list(Repeated([batch], 1, 3))
        self.assertIs(seen_first, batch)
        for one, other in zip(seen_again[1:], batch[1:]):
            self.assertIs(one, other)
        difference = (seen_again[0] - batch[0]).abs()
        self.assertTrue(0 < float(difference.max()) < 0.7)

    def test_lines_of_a_batch_are_about_equally_long(self):
        batches = Batches(6, 4, 0)
        filled = [float(counts.sum()) * STRIDE / bands.shape[0] / bands.shape[3] for _, (bands, _, _, counts, _) in zip(range(6), batches)]
        self.assertGreater(np.mean(filled), 0.75)

    def test_batches_are_filled_up_with_paper(self):
        short = self.sample(Recipe())
        bands, columns, texts, counts, lengths = collate([short, self.sample(Recipe(), text="<" * 44)])
        self.assertEqual(lengths.tolist(), [30, 44])
        self.assertEqual(bands.shape[3] % 16, 0)
        self.assertTrue((bands[0, 0, :, short.band.shape[1] :] == 1).all())
        self.assertEqual((columns.shape[1], len(texts), counts[0]), (bands.shape[3] // STRIDE, 74, len(short.columns)))


class Bands(unittest.TestCase):
    def test_normalised_as_the_reader_does(self):
        band = np.random.default_rng(2).integers(0, 256, (24, 97), dtype=np.uint8)
        ordered = np.sort(band, axis=None).astype(float)
        low, high = ordered[int(band.size * 0.01)], ordered[int(band.size * 0.97)]
        np.testing.assert_allclose(normalised(band), np.clip((band - low) / (high - low), -0.2, 1.3), atol=1e-5)

    def test_flat_paper_stays_flat(self):
        self.assertLess(float(np.ptp(normalised(np.full((24, 80), 200, np.uint8)))), 0.01)

    def test_sampling_in_place_changes_nothing(self):
        picture = cv2.GaussianBlur(np.random.default_rng(3).integers(0, 256, (24, 90), dtype=np.uint8), (0, 0), 1)
        ys, xs = np.mgrid[0:24, 0:90] + 0.5
        np.testing.assert_array_equal(sample_band(picture, xs, ys, 1.0), picture)


class Networks(unittest.TestCase):
    def test_one_column_of_scores_for_four_pixels_at_any_width(self):
        network = LineReader().eval()
        for width in (64, 304):
            self.assertEqual(tuple(network(torch.ones(2, 1, HEIGHT, width)).shape), (2, CLASSES, 1, width // STRIDE))

    def test_a_column_depends_on_its_neighbourhood_and_on_the_look_of_the_whole_line_only(self):
        network = LineReader().eval()
        network.style = torch.nn.Identity()
        plain = torch.rand(1, 1, HEIGHT, 640)
        changed = plain.clone()
        changed[..., 400:] = 0
        difference = (network(plain) - network(changed)).abs().amax(dim=(0, 1, 2))
        self.assertEqual(float(difference[: (400 - 48) // STRIDE].max()), 0)
        self.assertGreater(float(difference[100:].max()), 0)


class Decoding(unittest.TestCase):
    def test_bars_beside_the_zone_are_left_out(self):
        scores = np.zeros((CLASSES, 160))
        text = "II0123456789ABCDEF"
        for i, character in enumerate(text):
            scores[ALPHABET.index(character) + 1, 4 * i + 1 : 4 * i + 3] = 3 if i < 2 else 12
        scores[0] += 2
        self.assertEqual(surest_window(read(scores), 16).text, text[2:])


class Measuring(unittest.TestCase):
    def test_aligning_names_what_was_changed_left_out_and_added(self):
        self.assertEqual(align("A<B", "A<B"), [("A", 0), ("<", 1), ("B", 2)])
        self.assertEqual(align("0OI", "0I"), [("0", 0), ("O", None), ("I", 1)])
        self.assertEqual(align("0I", "0XI"), [("0", 0), ("", 1), ("I", 2)])

    def test_a_score_counts_lines_and_characters(self):
        score = Score()
        score.add("AB0", Reading("AB0", np.array([0.9, 0.8, 0.7])))
        score.add("AB0", Reading("ABO", np.array([0.9, 0.8, 0.4])))
        self.assertEqual((score.exact, score.lines, score.right, score.characters), (1, 2, 5, 6))
        self.assertEqual(score.confusions, {("0", "O"): 1})
        self.assertEqual(score.by_line, [(0.7, True), (0.4, False)])


if __name__ == "__main__":
    unittest.main()
