package org.signalbox.dsl.catalog;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.Map;

/** Our pattern names beside those of TA-Lib, without the prefix that all of them have there. */
final class CandlestickNames {

  /** TA-Lib's name of every pattern of ours. */
  static final Map<String, String> THEIRS =
      """
      abandoned_baby          AbandonedBaby
      advance_block           AdvanceBlock
      belt_hold               BeltHold
      breakaway               Breakaway
      closing_marubozu        ClosingMarubozu
      concealing_baby_swallow ConcealBabysWall
      counterattack           CounterAttack
      dark_cloud_cover        DarkCloudCover
      doji                    Doji
      doji_star               DojiStar
      dragonfly_doji          DragonflyDoji
      engulfing               Engulfing
      evening_doji_star       EveningDojiStar
      evening_star            EveningStar
      gap_side_by_side_white  GapSideSideWhite
      gap_three_methods       XSideGap3Methods
      gravestone_doji         GravestoneDoji
      hammer                  Hammer
      hanging_man             HangingMan
      harami                  Harami
      harami_cross            HaramiCross
      high_wave               HignWave
      hikkake                 Hikkake
      hikkake_modified        HikkakeMod
      homing_pigeon           HomingPigeon
      identical_three_crows   Identical3Crows
      in_neck                 InNeck
      inverted_hammer         InvertedHammer
      kicking                 Kicking
      kicking_by_length       KickingByLength
      ladder_bottom           LadderBottom
      long_legged_doji        LongLeggedDoji
      long_line               LongLine
      marubozu                Marubozu
      mat_hold                MatHold
      matching_low            MatchingLow
      morning_doji_star       MorningDojiStar
      morning_star            MorningStar
      on_neck                 OnNeck
      piercing                Piercing
      rickshaw_man            RickshawMan
      rise_fall_three_methods RiseFall3Methods
      separating_lines        SeperatingLines
      shooting_star           ShootingStar
      short_line              ShortLine
      spinning_top            SpinningTop
      stalled_pattern         StalledPattern
      stick_sandwich          StickSandwhich
      takuri                  Takuri
      tasuki_gap              TasukiGap
      three_black_crows       3BlackCrows
      three_inside            3Inside
      three_line_strike       3LineStrike
      three_outside           3Outside
      three_stars_in_south    3StarsInSouth
      three_white_soldiers    3WhiteSoldiers
      thrusting               Thrusting
      tristar                 Tristar
      two_crows               2Crows
      unique_three_river      Unique3River
      upside_gap_two_crows    UpsideGap2Crows
      """
          .lines()
          .map(line -> line.split(" +"))
          .collect(toMap(words -> words[0], words -> words[1], (a, _) -> a, LinkedHashMap::new));

  private CandlestickNames() {}
}
